package app.fovea.desktop;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The window's life: made by JavaFX, started with a [Start], stopped when the last window closes.
public final class FoveaApplication extends Application {
  @Override
  public void start(Stage stage) {
    Start start = Start.of(getParameters().getRaw());
    stage.setTitle("Fovea");
    stage.setScene(
        new Scene(new StackPane(new Label(start.libraryDirectory().toString())), 1280, 800));
    stage.show();
  }
}
