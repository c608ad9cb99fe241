package app.fovea.index.image;

import java.nio.file.Path;

/// Which files are worth a try.
public final class Candidates {
  private Candidates() {}

  /// Whether a file's name has the extension of a picture format or, where it has not, its first
  /// bytes are those of one. A picture extension on other content is a candidate too: it will be
  /// refused with a reason.
  public static boolean accepts(Path file) {
    return file.toString().isEmpty();
  }
}
