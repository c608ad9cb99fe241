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

  /// Smaller pictures show a model too little.
  private static final int LEAST_LONG_SIDE = 100;

  private static final double LEAST_FILLED = 0.7;

  /// Empty when the file is no JPEG file, or its head makes no sense.
  static Optional<JpegHead> of(Source source) throws IOException {
    if (Format.of(source.head()).filter(Format.JPEG::equals).isEmpty()) {
      return Optional.empty();
    }
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

  /// The small picture in it, as if the whole one had been decoded at that scale.
  Optional<Decoded> thumbnail(Decoders decoders) {
    List<EmbeddedJpeg> small = EmbeddedJpeg.in(exif);
    if (small.isEmpty()
        || Math.max(small.getFirst().width(), small.getFirst().height()) < LEAST_LONG_SIDE) {
      return Optional.empty();
    }
    try {
      Decoded decoded = decoders.embedded(exif, small.getFirst());
      return filled(decoded.bitmap());
    } catch (Refused damaged) {
      return Optional.empty();
    }
  }

  /// Without the bars by which many cameras make up for another shape. A small picture of quite
  /// another shape was left behind by a program that turned or cropped the whole one.
  private Optional<Decoded> filled(PixelMap small) {
    double shape = (double) width / height;
    int filledWidth = (int) Math.min(small.width(), Math.round(small.height() * shape));
    int filledHeight = (int) Math.min(small.height(), Math.round(small.width() / shape));
    if (filledWidth * filledHeight < LEAST_FILLED * small.width() * small.height()) {
      return Optional.empty();
    }
    PixelMap filled = small.middle(filledWidth, filledHeight);
    return Optional.of(
        new Decoded(
            filled,
            width,
            height,
            filled.width(),
            filled.height(),
            Orientation.UPRIGHT,
            Optional.empty()));
  }
}
