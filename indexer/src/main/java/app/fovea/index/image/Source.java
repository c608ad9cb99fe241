package app.fovea.index.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file to decode, and what is known of it before anything is decoded.
///
/// @param head its first bytes, at most [Format#HEAD]
record Source(Path file, long size, byte[] head) {
  static Source of(Path file) throws IOException {
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
