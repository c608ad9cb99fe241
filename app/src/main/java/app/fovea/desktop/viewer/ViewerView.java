package app.fovea.desktop.viewer;

import app.fovea.desktop.grid.Thumbnails;
import app.fovea.desktop.kit.Failures;
import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import app.fovea.index.Photo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// The large view. Its keys: arrows for the next and previous, with Shift to move a picture that is
/// larger than the view, plus, minus, 0 and 1 for zoom, I for information, F for full screen,
/// Escape to leave.
public final class ViewerView extends BorderPane implements Displays.Listener {
  /// One step of zooming.
  public static final double CLOSER = 1.5;

  private static final double MARGIN = 16;

  private final ViewerModel model;
  private final Displays displays;
  private final Thumbnails thumbnails;
  private final Texts texts;
  private final Runnable fullScreen;
  private final Consumer<Photo> showInFolder;
  private final HBox pictures = new HBox(MARGIN);
  private final Label title = new Label();

  /// @param fullScreen goes to full screen and back
  /// @param showInFolder shows where a photo's file lies
  public ViewerView(
      ViewerModel model,
      Displays displays,
      Thumbnails thumbnails,
      Texts texts,
      Runnable fullScreen,
      Consumer<Photo> showInFolder) {
    this.model = model;
    this.displays = displays;
    this.thumbnails = thumbnails;
    this.texts = texts;
    this.fullScreen = fullScreen;
    this.showInFolder = showInFolder;
    getStyleClass().add("viewer");
    setId("viewer");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    accessibleTextProperty().bind(title.textProperty());
    setTop(head());
    setCenter(
        new StackPane(pictures, side(Feather.CHEVRON_LEFT, -1), side(Feather.CHEVRON_RIGHT, 1)));
    Nodes.presentWhen(this, model.openProperty());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    model.shown().addListener((ListChangeListener<Photo>) _ -> show());
    model
        .openProperty()
        .addListener(
            (_, _, open) -> {
              if (open) {
                requestFocus();
              }
            });
  }

  private HBox head() {
    title.getStyleClass().add("viewer-title");
    Zoom zoom = model.zoom();
    HBox head =
        new HBox(
            4,
            Icons.button(Feather.ARROW_LEFT, texts.get("command.viewer-back"), model::close),
            title,
            Nodes.gap(),
            Icons.button(
                Feather.ZOOM_OUT, texts.get("command.viewer-further"), () -> zoom.by(1 / CLOSER)),
            Icons.button(
                Feather.ZOOM_IN, texts.get("command.viewer-closer"), () -> zoom.by(CLOSER)),
            Icons.button(
                Feather.INFO, texts.get("command.viewer-information"), model::turnInformation),
            Icons.button(Feather.MAXIMIZE, texts.get("command.full-screen"), fullScreen));
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("viewer-head");
    head.getChildren().forEach(node -> node.setFocusTraversable(false));
    return head;
  }

  private Node side(Feather icon, int step) {
    String name = texts.get(step > 0 ? "command.viewer-next" : "command.viewer-previous");
    Node button = Icons.button(icon, name, () -> model.step(step));
    button.getStyleClass().add("viewer-step");
    button.setFocusTraversable(false);
    StackPane.setAlignment(button, step > 0 ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    button
        .visibleProperty()
        .bind(model.indexProperty().map(index -> possible(index.intValue(), step)));
    return button;
  }

  private boolean possible(int index, int step) {
    int next = index + step;
    return index >= 0 && next >= 0 && next < model.length();
  }

  private void show() {
    List<Photo> photos = model.shown();
    pictures.getChildren().setAll(photos.stream().map(this::picture).toList());
    pictures.setPadding(photos.size() > 1 ? new Insets(0, MARGIN, MARGIN, MARGIN) : Insets.EMPTY);
    if (photos.isEmpty()) {
      displays.hide();
    } else {
      load();
    }
    title.setText(
        photos.size() == 1
            ? texts.get(
                "viewer.title",
                photos.getFirst().path().getFileName(),
                model.indexProperty().get() + 1,
                model.length())
            : texts.get("viewer.comparing", photos.size()));
  }

  private LargePicture picture(Photo photo) {
    LargePicture picture = new LargePicture(photo, model, texts);
    if (model.shown().size() > 1) {
      picture.name();
    }
    picture.onChoice(this::load, () -> showInFolder.accept(photo));
    displays
        .ready(photo.path())
        .ifPresentOrElse(picture::show, () -> picture.awaitAfter(thumbnails.ready(photo.id())));
    HBox.setHgrow(picture, Priority.ALWAYS);
    return picture;
  }

  /// Asks for what is shown, and what will probably be shown next.
  private void load() {
    displays.show(paths(model.shown()), paths(model.soon()), this);
  }

  private static List<Path> paths(List<Photo> photos) {
    return photos.stream().filter(Photo::online).map(Photo::path).toList();
  }

  private Stream<LargePicture> of(Path file) {
    return large().filter(picture -> picture.photo().path().equals(file));
  }

  private Stream<LargePicture> large() {
    return pictures.getChildren().stream()
        .filter(LargePicture.class::isInstance)
        .map(LargePicture.class::cast);
  }

  @Override
  public void received(Path file, Image image) {
    of(file).forEach(picture -> picture.show(image));
  }

  @Override
  public void failed(Path file, IOException reason) {
    of(file).forEach(picture -> picture.fail(new Failures(texts).said(reason)));
  }

  private void pressed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    Zoom zoom = model.zoom();
    if (event.isShiftDown() && event.getCode().isArrowKey()) {
      pan(zoom, event.getCode());
      event.consume();
      return;
    }
    switch (event.getCode()) {
      case LEFT, PAGE_UP, BACK_SPACE -> model.step(-1);
      case RIGHT, PAGE_DOWN, SPACE -> model.step(1);
      case PLUS, ADD, EQUALS -> zoom.by(CLOSER);
      case MINUS, SUBTRACT -> zoom.by(1 / CLOSER);
      case DIGIT0, NUMPAD0 -> zoom.fit();
      case DIGIT1, NUMPAD1 -> showRealSize();
      case I -> model.turnInformation();
      case F, F11 -> fullScreen.run();
      case ESCAPE, ENTER -> model.close();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private static void pan(Zoom zoom, KeyCode arrow) {
    switch (arrow) {
      case LEFT -> zoom.pan(-1, 0);
      case RIGHT -> zoom.pan(1, 0);
      case UP -> zoom.pan(0, -1);
      default -> zoom.pan(0, 1);
    }
  }

  /// One pixel of the file on one of the screen.
  public void showRealSize() {
    model.zoom().to(large().findFirst().map(LargePicture::realSize).orElse(1.0));
  }
}
