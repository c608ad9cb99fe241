package app.fovea.index;

import java.io.IOException;
import java.nio.file.Path;

/// Paths by which a file is known, whatever links led to it.
final class RealPath {
  private RealPath() {}

  /// The folder's links are resolved, a link in the place of the file itself is kept; what is not
  /// there is made absolute.
  static Path of(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    Path name = absolute.getFileName();
    if (folder == null || name == null) {
      return absolute;
    }
    try {
      return folder.toRealPath().resolve(name);
    } catch (IOException e) {
      return absolute;
    }
  }
}
