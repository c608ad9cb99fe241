package app.fovea.desktop;

import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.library.IndexingModel;
import app.fovea.desktop.settings.Closing;
import app.fovea.desktop.settings.Settings;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.kordamp.ikonli.feather.Feather;

/// Closing the window. While photos are being taken in, it asks once whether that goes on without a
/// window, and remembers the answer.
final class Leaving {
  private final Stage stage;
  private final IndexingModel indexing;
  private final Settings settings;
  private final Texts texts;
  private final Pane root;
  private final TrayIcon tray;
  private Optional<Pane> question = Optional.empty();
  private boolean away;
  private Runnable end = () -> {};

  /// @param root what the question is shown above
  Leaving(
      Stage stage,
      IndexingModel indexing,
      Settings settings,
      Texts texts,
      Pane root,
      TrayIcon tray) {
    this.stage = stage;
    this.indexing = indexing;
    this.settings = settings;
    this.texts = texts;
    this.root = root;
    this.tray = tray;
    stage.addEventHandler(
        WindowEvent.WINDOW_CLOSE_REQUEST,
        event -> {
          event.consume();
          request();
        });
    indexing.stateProperty().addListener(_ -> endWhenDone());
    indexing.progressProperty().addListener(_ -> tell());
  }

  /// Calls this when the window is closed for good, and not only hidden.
  void onEnd(Runnable action) {
    end = action;
  }

  /// Closes the window as the user wants it.
  void request() {
    if (indexing.stateProperty().get() != IndexingModel.State.RUNNING) {
      quit();
      return;
    }
    switch (settings.closingProperty().get()) {
      case ASK -> ask();
      case GO_ON -> goAway();
      case STOP -> quit();
    }
  }

  /// Shows the window again.
  void comeBack() {
    away = false;
    tray.remove();
    stage.show();
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
  }

  private void ask() {
    if (question.isPresent()) {
      return;
    }
    Button goOn =
        Icons.button(
            Feather.PLAY, texts.get("closing.go-on"), "accent", () -> decide(Closing.GO_ON));
    goOn.setId("closing-go-on");
    Button stop =
        Icons.button(
            Feather.SQUARE, texts.get("closing.stop"), "default", () -> decide(Closing.STOP));
    stop.setId("closing-stop");
    FlowPane buttons =
        new FlowPane(
            8,
            8,
            Icons.button(Feather.X, texts.get("closing.cancel"), "flat", this::cancel),
            stop,
            goOn);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    VBox box =
        new VBox(
            12,
            Nodes.words(texts.get("closing.title"), "details-title"),
            Nodes.words(texts.get("closing.words")),
            buttons);
    box.getStyleClass().add("palette");
    box.setMaxSize(560, Region.USE_PREF_SIZE);
    StackPane shade = new StackPane(box);
    shade.setId("closing");
    shade.getStyleClass().add("palette-shade");
    StackPane.setAlignment(box, Pos.TOP_CENTER);
    shade.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            cancel();
          }
        });
    question = Optional.of(shade);
    root.getChildren().add(shade);
    goOn.requestFocus();
  }

  private void cancel() {
    question.ifPresent(root.getChildren()::remove);
    question = Optional.empty();
  }

  private void decide(Closing closing) {
    cancel();
    settings.closingProperty().set(closing);
    request();
  }

  private void goAway() {
    away = true;
    tray.show(this::comeBack, this::quit);
    tell();
    stage.hide();
  }

  private void tell() {
    if (away) {
      var progress = indexing.progressProperty().get();
      tray.tell(texts.get("closing.tray", progress.done(), progress.found()));
    }
  }

  /// Who was asked whether to wait has nothing to wait for any more.
  private void endWhenDone() {
    if ((away || question.isPresent())
        && indexing.stateProperty().get() == IndexingModel.State.IDLE) {
      quit();
    }
  }

  private void quit() {
    tray.remove();
    stage.hide();
    end.run();
  }
}
