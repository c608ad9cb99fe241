package app.fovea.desktop;

import app.fovea.desktop.trash.FreedesktopTrash;
import app.fovea.desktop.trash.SystemTrash;
import app.fovea.desktop.trash.Trash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the system's own file manager does for us.
final class SystemShell {
  private enum System {
    LINUX,
    MAC,
    WINDOWS
  }

  private final System system;
  private final Map<String, String> environment;
  private final String userHome;

  /// @param name the system's name, as Java has it
  /// @param environment the variables that programs are started with
  SystemShell(String name, Map<String, String> environment, String userHome) {
    this.environment = environment;
    this.userHome = userHome;
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

  /// Where files go that people no longer want.
  Trash trash() {
    return switch (system) {
      case LINUX -> FreedesktopTrash.of(environment, Path.of(userHome));
      case MAC, WINDOWS -> new SystemTrash();
    };
  }

  private static void start(List<String> command) throws IOException {
    Process _ =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
  }
}
