package app.fovea.desktop;

import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.settings.Appearance;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;

/// What happened, after a crash: a window of its own, because the other one may be what broke. It
/// opens the log's folder and sends nothing. While it is shown, further crashes only go to the log.
final class CrashDialog {
  private final Texts texts;
  private final Appearance appearance;
  private final SystemShell shell;
  private final Path log;
  private final Stage stage = new Stage();

  /// @param log the folder of the log
  CrashDialog(Texts texts, Appearance appearance, SystemShell shell, Path log) {
    this.texts = texts;
    this.appearance = appearance;
    this.shell = shell;
    this.log = log;
    stage.setTitle(texts.get("crash.title"));
  }

  void show(Throwable thrown) {
    if (stage.isShowing()) {
      return;
    }
    Scene scene = new Scene(content(thrown), 640, 440);
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            stage.close();
          }
        });
    appearance.dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  private VBox content(Throwable thrown) {
    TextArea trace = new TextArea(trace(thrown));
    trace.setEditable(false);
    trace.setAccessibleText(texts.get("crash.details"));
    VBox.setVgrow(trace, Priority.ALWAYS);
    Label place = Nodes.path(log, texts, "text-muted");
    Button open =
        Icons.button(Feather.FOLDER, texts.get("crash.open"), "default", () -> open(place));
    open.setId("crash-open");
    Button close = Icons.button(Feather.X, texts.get("crash.close"), "accent", stage::close);
    close.setId("crash-close");
    close.setDefaultButton(true);
    HBox buttons = new HBox(8, open, close);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    VBox content =
        new VBox(
            Nodes.words(texts.get("crash.title"), "sheet-title"),
            Nodes.words(texts.get("crash.words")),
            trace,
            place,
            buttons);
    content.setId("crash");
    content.getStyleClass().add("sheet");
    return content;
  }

  private void open(Label place) {
    try {
      shell.open(log.toString());
    } catch (IOException _) {
      place.setText(texts.get("action.no-file-manager", log));
    }
  }

  private static String trace(Throwable thrown) {
    StringWriter words = new StringWriter();
    thrown.printStackTrace(new PrintWriter(words));
    return words.toString();
  }
}
