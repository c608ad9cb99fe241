package app.fovea.desktop.kit;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Paths as people read them: the folder that is their home is `~` where their system has that
/// habit. Only what is shown is written so, never what is copied, exported or opened.
///
/// @param folders by which the home goes, none where there is no such habit
public record Home(List<String> folders) {
  private static final String SIGN = "~";

  /// Takes no room and may be broken at.
  private static final String BREAK = "\u200b";

  public Home {
    folders = List.copyOf(folders);
  }

  /// The home of whoever uses a system of that name.
  public static Home of(String system, Path folder) {
    boolean habit = !system.toLowerCase(Locale.ROOT).startsWith("windows");
    return new Home(
        habit && folder.getNameCount() > 0
            ? Stream.of(folder, real(folder)).map(Path::toString).distinct().toList()
            : List.of());
  }

  /// Folders of the library go by their real paths.
  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException _) {
      return folder;
    }
  }

  String shown(String path) {
    return folders.stream()
        .filter(home -> path.equals(home) || path.startsWith(home + File.separator))
        .findFirst()
        .map(home -> SIGN + path.substring(home.length()))
        .orElse(path);
  }

  /// With places where a line may end, which are behind separators.
  String breakable(String path) {
    return shown(path).replace(File.separator, File.separator + BREAK);
  }

  /// Without the places where a line may end, to be spoken.
  public static String spoken(String shown) {
    return shown.replace(BREAK, "");
  }
}
