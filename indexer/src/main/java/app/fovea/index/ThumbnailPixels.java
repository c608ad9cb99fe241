package app.fovea.index;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// The pixels of thumbnails, by the reader that comes with Java: others cope with every JPEG file
/// there is, but take three times as long for those that Fovea has written.
final class ThumbnailPixels {
  private static final String OWN = "java.desktop";

  private ThumbnailPixels() {}

  /// Empty where it cannot be read.
  static Optional<BufferedImage> of(byte[] jpeg) {
    ImageReader reader = reader();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
      reader.setInput(in, true, true);
      return Optional.of(reader.read(0));
    } catch (IOException e) {
      return Optional.empty();
    } finally {
      reader.dispose();
    }
  }

  private static ImageReader reader() {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
    ImageReader reader = readers.next();
    while (readers.hasNext() && !OWN.equals(reader.getClass().getModule().getName())) {
      reader = readers.next();
    }
    return reader;
  }
}
