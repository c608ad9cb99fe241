package app.fovea.desktop;

import java.awt.Desktop.Action;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What the system's own file manager does for us.
final class SystemShell {
  private enum System {
    LINUX,
    MAC,
    WINDOWS
  }

  private final System system;

  /// @param name the system's name, as Java has it
  SystemShell(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    this.system =
        lower.contains("win") ? System.WINDOWS : lower.contains("mac") ? System.MAC : System.LINUX;
  }

  /// Opens the folder of a file, with the file chosen where the system can do that.
  void showInFolder(Path file) throws IOException {
    start(
        switch (system) {
          case LINUX -> List.of("xdg-open", String.valueOf(file.getParent()));
          case MAC -> List.of("open", "-R", file.toString());
          case WINDOWS -> List.of("explorer.exe", "/select," + file);
        });
  }

  /// Opens a folder in the file manager, or a page in the browser.
  void open(String target) throws IOException {
    start(
        List.of(
            switch (system) {
              case LINUX -> "xdg-open";
              case MAC -> "open";
              case WINDOWS -> "explorer.exe";
            },
            target));
  }

  /// Moves a file to the system's trash, from which it can be taken back.
  void moveToTrash(Path file) throws IOException {
    switch (system) {
      case LINUX -> awaited(List.of("gio", "trash", file.toString()), file);
      case MAC, WINDOWS -> trashed(file.toFile());
    }
  }

  private static void trashed(File file) throws IOException {
    if (!java.awt.Desktop.isDesktopSupported()
        || !java.awt.Desktop.getDesktop().isSupported(Action.MOVE_TO_TRASH)
        || !java.awt.Desktop.getDesktop().moveToTrash(file)) {
      throw new IOException(file.toString());
    }
  }

  private static Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void awaited(List<String> command, Path file) throws IOException {
    try {
      if (start(command).waitFor() != 0) {
        throw new IOException(file.toString());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new IOException(file.toString());
    }
  }
}
