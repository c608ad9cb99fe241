package app.fovea.index.image;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/// The colour profile in a PNG file, which ImageIO does not read.
final class PngProfile {
  private static final int SIGNATURE = 8;

  private PngProfile() {}

  /// The profile; none where it is damaged, absent, or the file says that it is sRGB anyway.
  static Optional<byte[]> of(Source source) {
    try (DataInputStream file =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(source.file())))) {
      file.skipNBytes(SIGNATURE);
      while (true) {
        int size = file.readInt();
        String type = new String(file.readNBytes(4), StandardCharsets.ISO_8859_1);
        switch (type) {
          case "iCCP" -> {
            return size < 0 || size > Budget.PROFILE_BYTES
                ? Optional.empty()
                : inflated(file.readNBytes(size));
          }
          case "sRGB", "IDAT", "IEND" -> {
            return Optional.empty();
          }
          default -> file.skipNBytes(Integer.toUnsignedLong(size) + 4);
        }
      }
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }

  /// A name that ends with 0, the method 0, and compressed data.
  private static Optional<byte[]> inflated(byte[] chunk) throws IOException {
    int start = 0;
    while (start < chunk.length && chunk[start] != 0) {
      start++;
    }
    start += 2;
    if (start >= chunk.length) {
      return Optional.empty();
    }
    InputStream packed = new ByteArrayInputStream(chunk, start, chunk.length - start);
    try (InputStream profile = new InflaterInputStream(packed)) {
      return Optional.of(profile.readNBytes(Budget.PROFILE_BYTES));
    }
  }
}
