package app.fovea.desktop;

import java.awt.Desktop;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Folders and pictures that the Finder of macOS opens with Fovea. They come as an event, never as
/// arguments, and what came before anybody listened is kept by Java until then.
record FinderRequests(String system) {
  /// Does nothing on other systems, where Java would load a second toolkit for the question.
  ///
  /// @param receiver called on a thread of Java's own
  void listen(Consumer<List<Path>> receiver) {
    if (system.toLowerCase(Locale.ROOT).startsWith("mac")
        && Desktop.isDesktopSupported()
        && Desktop.getDesktop().isSupported(Desktop.Action.APP_OPEN_FILE)) {
      Desktop.getDesktop()
          .setOpenFileHandler(
              event -> receiver.accept(event.getFiles().stream().map(File::toPath).toList()));
    }
  }
}
