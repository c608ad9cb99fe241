package app.fovea.desktop;

import app.fovea.desktop.instance.SingleInstance;
import app.fovea.index.Library;
import app.fovea.model.hub.Hub;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;

/// The door to the window. Not an [Application] itself: on the class path the main class must not
/// be one.
public final class Desktop {
  /// Longer than a window takes to open, or to save and close.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// There is one toolkit in a program, and it makes the application by itself.
  static final End END = new End(Platform::exit);

  private Desktop() {}

  /// Opens the window on that library and returns when it has been closed and everything is saved.
  /// Where the library has a window already, that one comes to the front and takes the paths.
  ///
  /// @param paths folders and pictures to begin with
  public static void launch(
      Path libraryDirectory, Library.Options options, Hub.Network network, List<Path> paths)
      throws IOException {
    var instance = SingleInstance.claim(libraryDirectory, paths, PATIENCE);
    if (instance.isPresent()) {
      try (var _ = instance.get()) {
        URL.setURLStreamHandlerFactory(new OnlyHere());
        new Drawing(Path.of("/dev")).choose(System.getProperties());
        Start start = new Start(libraryDirectory, options, network, paths);
        Application.launch(FoveaApplication.class, start.toArguments().toArray(String[]::new));
      }
    }
  }

  /// Ends the window as closing it does, from whatever thread; asks nothing.
  ///
  /// @return false where there is no window yet, and so nothing that had to be kept
  public static boolean end() {
    return END.wish();
  }
}
