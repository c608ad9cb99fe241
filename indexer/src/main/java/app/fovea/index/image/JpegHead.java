package app.fovea.index.image;

import app.fovea.index.image.ContentKey.MalformedException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/// What a JPEG file says before its first scan: enough to show something, read in a moment however
/// large the file is.
///
/// @param width as stored, in pixels
/// @param height as stored, in pixels
/// @param exif what lies in the EXIF segments
record JpegHead(int width, int height, byte[] exif) {
  private static final int START_OF_SCAN = 0xda;
  private static final int EXIF = 0xe1;

  /// Empty when the head makes no sense.
  static Optional<JpegHead> of(Source source) throws IOException {
    try (InputStream file = new BufferedInputStream(Files.newInputStream(source.file()))) {
      return parse(file);
    } catch (EOFException | MalformedException damaged) {
      return Optional.empty();
    }
  }

  private static Optional<JpegHead> parse(InputStream file) throws IOException {
    Essence.skip(file, 2);
    ByteArrayOutputStream exif = new ByteArrayOutputStream();
    int width = 0;
    int height = 0;
    for (int marker = Essence.marker(file);
        marker != START_OF_SCAN;
        marker = Essence.marker(file)) {
      int length = (int) TiffTags.unsigned(Essence.exactly(file, 2), 0, 2, false);
      byte[] body = Essence.exactly(file, length - 2L);
      if (marker == EXIF && Essence.startsWith(body, "Exif\0\0")) {
        exif.writeBytes(body);
      } else if (isFrame(marker) && body.length >= 5) {
        height = (int) TiffTags.unsigned(body, 1, 2, false);
        width = (int) TiffTags.unsigned(body, 3, 2, false);
      }
    }
    return width > 0 && height > 0
        ? Optional.of(new JpegHead(width, height, exif.toByteArray()))
        : Optional.empty();
  }

  /// Whether a marker starts a frame: all of their row but those of tables and of arithmetic
  /// coding.
  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  /// The small picture in it.
  Optional<Miniature> miniature(Decoders decoders) throws Refused {
    List<EmbeddedJpeg> small = EmbeddedJpeg.in(exif);
    return small.isEmpty() || small.getFirst().longSide() < Miniature.LEAST_LONG_SIDE
        ? Optional.empty()
        : Optional.of(new Miniature(decoders.embedded(exif, small.getFirst())));
  }
}
