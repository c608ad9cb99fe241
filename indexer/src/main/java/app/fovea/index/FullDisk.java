package app.fovea.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a failed write means when there is no room.
final class FullDisk {
  /// Less than a batch with its thumbnails and the logs of two databases need.
  private static final long LEAST_BYTES = 4L << 20;

  private FullDisk() {}

  /// The failure, in words that help where a full disk is behind it.
  static IOException told(IOException failure, Path directory) {
    if (failure instanceof LibraryException || !full(directory)) {
      return failure;
    }
    return new IOException(LibraryFault.FULL_DISK.about(directory), failure);
  }

  private static boolean full(Path directory) {
    try {
      return Files.getFileStore(directory).getUsableSpace() < LEAST_BYTES;
    } catch (IOException e) {
      return false;
    }
  }
}
