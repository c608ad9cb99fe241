package app.fovea.index.image;

import app.fovea.index.image.ContentKey.MalformedException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;

/// What of a file is the picture itself, by format.
enum Essence {
  WHOLE {
    @Override
    void feed(InputStream file, MessageDigest digest) throws IOException {
      rest(file, digest);
    }
  },

  /// Everything but application segments and comments, of which those that change colours count;
  /// from the first scan on, everything.
  JPEG {
    @Override
    void feed(InputStream file, MessageDigest digest) throws IOException {
      skip(file, 2);
      Orientation orientation = Orientation.UPRIGHT;
      for (int marker = marker(file); marker != START_OF_SCAN; marker = marker(file)) {
        byte[] body = exactly(file, TiffTags.unsigned(exactly(file, 2), 0, 2, false) - 2);
        if (marker == EXIF && startsWith(body, "Exif\0\0")) {
          orientation = TiffTags.orientation(body, 6);
        } else if (!isMetadata(marker, body)) {
          digest.update((byte) marker);
          digest.update(body);
        }
      }
      feed(orientation, digest);
      rest(file, digest);
    }
  },

  /// Critical chunks and those that change colours or frames.
  PNG {
    @Override
    void feed(InputStream file, MessageDigest digest) throws IOException {
      skip(file, 8);
      Orientation orientation = Orientation.UPRIGHT;
      String type = "";
      while (!type.equals("IEND")) {
        byte[] length = exactly(file, 4);
        long size = TiffTags.unsigned(length, 0, 4, false);
        type = name(exactly(file, 4));
        if (type.equals("eXIf")) {
          orientation = TiffTags.orientation(exactly(file, size), 0);
        } else if (Character.isUpperCase(type.charAt(0)) || PNG_COLOURS.contains(type)) {
          digest.update(length);
          digest.update(type.getBytes(StandardCharsets.ISO_8859_1));
          copy(file, size, digest);
        } else {
          skip(file, size);
        }
        skip(file, 4);
      }
      feed(orientation, digest);
    }
  },

  /// Everything but EXIF, XMP and the header that only says what else there is.
  WEBP {
    @Override
    void feed(InputStream file, MessageDigest digest) throws IOException {
      skip(file, 12);
      Orientation orientation = Orientation.UPRIGHT;
      byte[] type = file.readNBytes(4);
      while (type.length == 4) {
        byte[] length = exactly(file, 4);
        long size = TiffTags.unsigned(length, 0, 4, true);
        switch (name(type)) {
          case "EXIF" -> {
            byte[] body = exactly(file, size);
            orientation = TiffTags.orientation(body, startsWith(body, "Exif\0\0") ? 6 : 0);
          }
          case "XMP ", "VP8X" -> skip(file, size);
          default -> {
            digest.update(type);
            digest.update(length);
            copy(file, size, digest);
          }
        }
        file.skip(size & 1);
        type = file.readNBytes(4);
      }
      feed(orientation, digest);
    }
  };

  private static final int START_OF_SCAN = 0xda;
  private static final int EXIF = 0xe1;
  private static final int COLOUR_PROFILE = 0xe2;
  private static final int ADOBE = 0xee;
  private static final int COMMENT = 0xfe;
  private static final int LARGEST_SEGMENT = 64 << 20;
  private static final Set<String> PNG_COLOURS =
      Set.of("tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "acTL", "fcTL", "fdAT");

  /// Hashes what counts of a file that is read from its first byte.
  ///
  /// @throws EOFException when it ends too early
  /// @throws MalformedException when it is not built as its format should be
  abstract void feed(InputStream file, MessageDigest digest) throws IOException;

  static Optional<Essence> of(Format format) {
    return switch (format) {
      case JPEG -> Optional.of(JPEG);
      case PNG -> Optional.of(PNG);
      case WEBP -> Optional.of(WEBP);
      default -> Optional.empty();
    };
  }

  static boolean isMetadata(int marker, byte[] body) {
    return switch (marker) {
      case ADOBE -> false;
      case COLOUR_PROFILE -> !startsWith(body, "ICC_PROFILE\0");
      case COMMENT -> true;
      default -> marker >= 0xe0 && marker <= 0xef;
    };
  }

  /// The next marker; any number of fill bytes may come before it.
  static int marker(InputStream file) throws IOException {
    if (exactly(file, 1)[0] != (byte) 0xff) {
      throw new MalformedException("no marker where one belongs");
    }
    int marker = 0xff;
    while (marker == 0xff) {
      marker = exactly(file, 1)[0] & 0xff;
    }
    if (marker < 0xc0 || marker >= 0xd0 && marker <= 0xd9) {
      throw new MalformedException("a marker without a body");
    }
    return marker;
  }

  static void feed(Orientation orientation, MessageDigest digest) {
    digest.update((byte) orientation.ordinal());
  }

  static boolean startsWith(byte[] body, String start) {
    return name(body).startsWith(start);
  }

  static String name(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  static byte[] exactly(InputStream file, long count) throws IOException {
    if (count < 0 || count > LARGEST_SEGMENT) {
      throw new MalformedException("a segment of " + count + " bytes");
    }
    byte[] bytes = file.readNBytes((int) count);
    if (bytes.length < count) {
      throw new EOFException();
    }
    return bytes;
  }

  static void skip(InputStream file, long count) throws IOException {
    file.skipNBytes(count);
  }

  static void copy(InputStream file, long count, MessageDigest digest) throws IOException {
    byte[] buffer = new byte[1 << 16];
    for (long left = count; left > 0; ) {
      int read = file.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        throw new EOFException();
      }
      digest.update(buffer, 0, read);
      left -= read;
    }
  }

  static void rest(InputStream file, MessageDigest digest) throws IOException {
    byte[] buffer = new byte[1 << 16];
    for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
      digest.update(buffer, 0, read);
    }
  }
}
