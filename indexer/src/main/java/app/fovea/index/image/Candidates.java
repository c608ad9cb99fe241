package app.fovea.index.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Which files are worth a try.
public final class Candidates {
  private Candidates() {}

  /// Whether a file's name has the extension of a picture format or, where it has not, its first
  /// bytes are those of one. A picture extension on other content is a candidate too: it will be
  /// refused with a reason.
  public static boolean accepts(Path file) {
    String extension = extension(file);
    return Arrays.stream(Format.values()).anyMatch(format -> format.usesExtension(extension))
        || startsLikePicture(file);
  }

  /// The files that may hold what other programs know about a picture, the more telling first.
  /// They need not exist.
  public static List<Path> sidecars(Path file) {
    String name = name(file);
    int dot = name.lastIndexOf('.');
    Path whole = file.resolveSibling(name + ".xmp");
    return dot <= 0
        ? List.of(whole)
        : List.of(whole, file.resolveSibling(name.substring(0, dot) + ".xmp"));
  }

  private static boolean startsLikePicture(Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      return Format.of(stream.readNBytes(Format.HEAD)).isPresent();
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static String extension(Path file) {
    String name = name(file);
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
