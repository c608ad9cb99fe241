package app.fovea.desktop.viewer;

import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Page;
import app.fovea.desktop.kit.Texts;
import app.fovea.index.Photo;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// One photo of the large view: at first its small picture, then the whole one, or why there is
/// none.
final class LargePicture extends StackPane {
  private static final double SMALL = 0.35;
  private static final Duration NOTICEABLE = Duration.millis(800);

  private final Photo photo;
  private final Texts texts;
  private final ZoomPane pane;
  private final Label note = Nodes.words("", "viewer-note");
  private final PauseTransition waiting = new PauseTransition(NOTICEABLE);
  private final Button retry;
  private final Button folder;
  private Optional<Image> small = Optional.empty();
  private Runnable again = () -> {};
  private Runnable showInFolder = () -> {};

  LargePicture(Photo photo, ViewerModel model, Texts texts) {
    this.photo = photo;
    this.texts = texts;
    this.pane = new ZoomPane(model.zoom());
    this.retry =
        Icons.button(
            Feather.REFRESH_CW, texts.get("failed.retry"), "viewer-action", this::tryAgain);
    retry.setId("viewer-retry");
    this.folder =
        Icons.button(
            Feather.FOLDER,
            texts.get("command.show-in-folder"),
            "viewer-action",
            () -> showInFolder.run());
    note.setVisible(false);
    waiting.setOnFinished(_ -> say(texts.get("viewer.loading")));
    Label known = Nodes.pathsIn(new Facts(texts).inShort(photo), "viewer-information");
    known.visibleProperty().bind(model.informationProperty());
    StackPane.setAlignment(known, Pos.BOTTOM_LEFT);
    StackPane.setAlignment(note, Pos.BOTTOM_CENTER);
    getChildren().addAll(pane, note, known);
    setMinWidth(0);
    setPrefWidth(100);
  }

  /// Tells it from those beside it by its file's name.
  void name() {
    Label name = new Label(String.valueOf(photo.path().getFileName()));
    name.getStyleClass().add("viewer-name");
    name.setMaxWidth(Double.MAX_VALUE);
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    getChildren().set(0, new BorderPane(pane, null, null, name, null));
  }

  Photo photo() {
    return photo;
  }

  /// What people can do about a picture that does not come.
  ///
  /// @param retried asks for the picture once more
  /// @param shownInFolder shows where the file lies
  void onChoice(Runnable retried, Runnable shownInFolder) {
    again = retried;
    showInFolder = shownInFolder;
  }

  /// Shows the small picture, if there is one, until the whole one comes.
  void awaitAfter(Optional<Image> thumbnail) {
    small = thumbnail;
    if (photo.online()) {
      await();
    } else {
      explain(
          new Page(
              Feather.CLOUD_OFF,
              texts.get("viewer.away.title"),
              texts.get("viewer.away", photo.path().getFileName())));
    }
  }

  private void await() {
    small.ifPresent(image -> pane.show(image, photo.width(), spoken()));
    waiting.playFromStart();
  }

  private void tryAgain() {
    getChildren().removeIf(VBox.class::isInstance);
    await();
    again.run();
  }

  void show(Image image) {
    settle();
    pane.show(image, photo.width(), spoken());
  }

  /// @param reason in a sentence
  void fail(String reason) {
    settle();
    explain(
        new Page(Feather.ALERT_TRIANGLE, texts.get("viewer.failed.title"), reason, retry, folder));
  }

  double realSize() {
    return pane.realSize();
  }

  private void settle() {
    waiting.stop();
    note.setVisible(false);
    getChildren().removeIf(VBox.class::isInstance);
  }

  private void say(String words) {
    note.setText(words);
    note.setVisible(true);
  }

  private void explain(Page page) {
    pane.clear();
    VBox failed = new VBox(16);
    failed.getStyleClass().add("viewer-failed");
    failed.setAlignment(Pos.CENTER);
    small.map(this::above).ifPresent(failed.getChildren()::add);
    failed.getChildren().add(page);
    getChildren().add(1, failed);
  }

  private String spoken() {
    return texts.get("photo.spoken", photo.path().getFileName(), texts.time(photo.taken()));
  }

  /// The small picture, no higher than leaves room for the words and buttons below it.
  private ImageView above(Image image) {
    ImageView view = new ImageView(image);
    view.setPreserveRatio(true);
    view.fitHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.min(image.getHeight(), getHeight() * SMALL), heightProperty()));
    return view;
  }
}
