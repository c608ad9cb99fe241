package app.fovea.index.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file to decode, and what is known of it before anything is decoded.
///
/// @param head its first bytes, at most [Format#HEAD]
record Source(Path file, long size, byte[] head) {
  /// @throws IOException also for a pipe or a device that has taken a file's place, which whoever
  ///     opens it might wait for without end
  static Source of(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IOException("it is no regular file");
    }
    try (InputStream stream = Files.newInputStream(file)) {
      return new Source(file, Files.size(file), stream.readNBytes(Format.HEAD));
    }
  }

  /// The whole file.
  byte[] bytes(Format format) throws IOException, Refused {
    if (size > Budget.FILE_BYTES) {
      throw Refusal.TOO_MANY_BYTES.refused(format.title(), size >> 20, Budget.FILE_BYTES >> 20);
    }
    return Files.readAllBytes(file);
  }
}
