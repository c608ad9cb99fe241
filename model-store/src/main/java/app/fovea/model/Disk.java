package app.fovea.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// The room on a disk, asked before something large is written.
public interface Disk {
  /// What is left for others after a package came in.
  long MARGIN = 64L << 20;

  /// Bytes that can be written where `directory` is or will be.
  long free(Path directory) throws IOException;

  /// The disk this program runs on.
  static Disk real() {
    return directory -> Files.getFileStore(existing(directory)).getUsableSpace();
  }

  /// Says how much is missing when `bytes` do not fit.
  default void require(Path directory, long bytes) throws IOException {
    long free = free(directory);
    if (free - MARGIN < bytes) {
      throw ModelFault.NO_ROOM.exception(
          shown(directory), readable(bytes + MARGIN), readable(free));
    }
  }

  /// The folder that a user knows: hidden ones inside a store are nobody's business.
  private static Path shown(Path directory) {
    Path shown = directory;
    for (Path at = directory; at != null; at = at.getParent()) {
      Path above = at.getParent();
      if (above != null && ModelStore.isHidden(at)) {
        shown = above;
      }
    }
    return shown;
  }

  /// Bytes as people read them.
  static String readable(long bytes) {
    if (bytes < 1_000) {
      return bytes + " bytes";
    }
    if (bytes < 1_000_000) {
      return bytes / 1_000 + " kB";
    }
    return bytes < 1_000_000_000
        ? bytes / 1_000_000 + " MB"
        : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
  }

  private static Path existing(Path directory) {
    Path path = directory.toAbsolutePath();
    while (!Files.exists(path)) {
      Path parent = path.getParent();
      if (parent == null) {
        return path;
      }
      path = parent;
    }
    return path;
  }
}
