package app.fovea.index.image;

import java.io.IOException;
import java.nio.file.Path;

/// The identity of a picture: a hash of its own bytes.
///
/// Metadata segments are left out where the format can be parsed (JPEG, PNG, WebP), but the
/// orientation value stays in; elsewhere, and where parsing fails, it is the whole file.
public final class ContentKey {
  private ContentKey() {}

  /// 32 lower-case hexadecimal digits: the first 128 bits of a SHA-256.
  public static String of(Path file) throws IOException {
    throw new IOException(file.toString());
  }
}
