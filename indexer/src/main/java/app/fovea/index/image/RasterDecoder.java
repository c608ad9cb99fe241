package app.fovea.index.image;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.SampleModel;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;

/// What ImageIO reads, the JDK's own readers and those of TwelveMonkeys, in the file's own mode.
final class RasterDecoder implements Decoder {
  private static final int PNG_COLOUR_TYPE = 25;
  private static final int PNG_PALETTE = 3;
  private static final int PNG_ALPHA = 4;

  static {
    ImageIO.setUseCache(false);
  }

  @Override
  public Decoded decode(Source source, Format format, int shortSide) throws IOException, Refused {
    ImageReader reader = reader(format);
    try (ImageInputStream stream = ImageIO.createImageInputStream(source.file().toFile())) {
      reader.setInput(stream, format != Format.ICO, true);
      int index = format == Format.ICO ? largest(reader) : 0;
      int width = reader.getWidth(index);
      int height = reader.getHeight(index);
      Budget.check(format, width, height, Budget.PIXELS);
      ImageTypeSpecifier type = type(reader, index, source, format);
      int step = step(width, height, type.getSampleModel());
      BufferedImage image = read(reader, index, format, type, step);
      return new Decoded(
          RasterPixels.of(image, indexed(source, format)),
          width,
          height,
          (double) width / step,
          (double) height / step,
          Orientation.UPRIGHT,
          profile(source, format, image.getColorModel()));
    } finally {
      reader.dispose();
    }
  }

  private static int largest(ImageReader reader) throws IOException {
    int largest = 0;
    for (int i = 1; i < reader.getNumImages(true); i++) {
      largest = reader.getWidth(i) > reader.getWidth(largest) ? i : largest;
    }
    return largest;
  }

  private static ImageReader reader(Format format) throws Refused {
    String name =
        switch (format) {
          case PNG -> "png";
          case GIF -> "gif";
          case BMP -> "bmp";
          case ICO -> "ico";
          case PSD -> "psd";
          case TIFF -> "tiff";
          default -> throw new IllegalArgumentException(format.title());
        };
    List<ImageReader> readers = new ArrayList<>();
    ImageIO.getImageReadersByFormatName(name).forEachRemaining(readers::add);
    // Where there are two, the JDK's own knows fewer variants.
    return readers.stream()
        .min(Comparator.comparing(reader -> reader.getClass().getName().startsWith("com.sun.")))
        .orElseThrow(() -> Refusal.NO_DECODER.refused(format.title()));
  }

  private static RasterPixels.Indexed indexed(Source source, Format format) {
    return format == Format.PNG && source.head()[PNG_COLOUR_TYPE] == PNG_PALETTE
        ? RasterPixels.Indexed.PALETTE
        : RasterPixels.Indexed.RAMP_IS_GREY;
  }

  /// The first that is offered, which is the file's own. Of a PNG file without an alpha channel it
  /// is the first opaque one: that one colour is to be transparent does not change its pixels.
  private static ImageTypeSpecifier type(
      ImageReader reader, int index, Source source, Format format) throws IOException, Refused {
    List<ImageTypeSpecifier> types = new ArrayList<>();
    reader.getImageTypes(index).forEachRemaining(types::add);
    if (format == Format.PNG && (source.head()[PNG_COLOUR_TYPE] & PNG_ALPHA) == 0) {
      types.sort(Comparator.comparing(type -> type.getColorModel().hasAlpha()));
    }
    if (types.isEmpty()) {
      throw Refusal.ODD_PIXELS.refused(format.title());
    }
    return types.getFirst();
  }

  /// Every how many pixels one is taken, so that the decoded picture stays within its budget.
  private static int step(long width, long height, SampleModel model) {
    int bits = IntStream.of(model.getSampleSize()).sum();
    int step = 1;
    while ((width / step) * (height / step) * bits / 8 > Budget.DECODED_BYTES) {
      step++;
    }
    return step;
  }

  private static BufferedImage read(
      ImageReader reader, int index, Format format, ImageTypeSpecifier type, int step)
      throws IOException, Refused {
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(step, step, 0, 0);
    int width = (reader.getWidth(index) + step - 1) / step;
    int height = (reader.getHeight(index) + step - 1) / step;
    BufferedImage image = type.createBufferedImage(width, height);
    param.setDestination(image);
    Completeness completeness = new Completeness();
    reader.addIIOReadProgressListener(completeness);
    try {
      return reader.read(index, param);
    } catch (IIOException | EOFException truncated) {
      completeness.require(format, truncated);
      return image;
    }
  }

  private static Optional<byte[]> profile(Source source, Format format, ColorModel model)
      throws IOException {
    if (format == Format.PNG) {
      return PngProfile.of(source);
    }
    return model.getColorSpace() instanceof ICC_ColorSpace space
            && !space.isCS_sRGB()
            && space != ColorSpace.getInstance(ColorSpace.CS_GRAY)
        ? Optional.of(space.getProfile().getData())
        : Optional.empty();
  }
}
