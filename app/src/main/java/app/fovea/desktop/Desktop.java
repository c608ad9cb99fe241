package app.fovea.desktop;

import app.fovea.index.Library;
import java.nio.file.Path;
import javafx.application.Application;

/// The door to the window. Not an [Application] itself: on the class path the main class must not
/// be one.
public final class Desktop {
  private Desktop() {}

  /// Opens the window on that library and returns when it has been closed and everything is saved.
  public static void launch(Path libraryDirectory, Library.Options options) {
    Application.launch(
        FoveaApplication.class,
        new Start(libraryDirectory, options).toArguments().toArray(String[]::new));
  }
}
