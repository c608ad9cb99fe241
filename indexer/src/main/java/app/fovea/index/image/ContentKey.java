package app.fovea.index.image;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// The identity of a picture: a hash of its own bytes.
///
/// Metadata segments are left out where the format can be parsed (JPEG, PNG, WebP), but the
/// orientation value stays in; elsewhere, and where parsing fails, it is the whole file.
public final class ContentKey {
  private static final int KEY_BYTES = 16;
  private static final int BUFFER = 1 << 16;

  private ContentKey() {}

  /// 32 lower-case hexadecimal digits: the first 128 bits of a SHA-256.
  public static String of(Path file) throws IOException {
    Optional<Essence> essence = Format.of(Source.of(file).head()).flatMap(Essence::of);
    if (essence.isPresent()) {
      try {
        return hash(file, essence.get());
      } catch (EOFException | MalformedException damaged) {
        return hash(file, Essence.WHOLE);
      }
    }
    return hash(file, Essence.WHOLE);
  }

  private static String hash(Path file, Essence essence) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      essence.feed(stream, digest);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, KEY_BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// A file that is not built the way its first bytes promise.
  static final class MalformedException extends IOException {
    MalformedException(String message) {
      super(message);
    }
  }
}
