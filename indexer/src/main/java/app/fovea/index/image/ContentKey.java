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
  ///
  /// @throws IOException also for a pipe or a device that has taken a file's place, which whoever
  ///     opens it might wait for without end
  public static String of(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IOException("it is no regular file");
    }
    Optional<Essence> essence = essence(file);
    if (essence.isPresent()) {
      try {
        return hash(file, essence.get());
      } catch (EOFException | MalformedException damaged) {
        return hash(file, Essence.WHOLE);
      }
    }
    return hash(file, Essence.WHOLE);
  }

  private static Optional<Essence> essence(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return Format.of(stream.readNBytes(Format.HEAD)).flatMap(Essence::of);
    }
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
