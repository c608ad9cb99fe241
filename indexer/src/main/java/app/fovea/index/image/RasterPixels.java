package app.fovea.index.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Takes the samples of a decoded raster as they are stored, brought to eight bits.
final class RasterPixels {
  private RasterPixels() {}

  /// @param kind whether indexed samples are a palette even if it is a ramp of greys
  static PixelMap of(BufferedImage image, Indexed kind) {
    ColorModel model = image.getColorModel();
    if (model instanceof IndexColorModel palette) {
      return indexed(image.getRaster(), palette, kind);
    }
    if (model instanceof ComponentColorModel && model.getNumComponents() <= 4) {
      return components(image.getRaster(), model);
    }
    return packed(image);
  }

  /// What a raster of indices means.
  enum Indexed {
    PALETTE,
    /// A ramp of more than two greys is a grey picture with few bits.
    RAMP_IS_GREY
  }

  private static PixelMap indexed(Raster raster, IndexColorModel model, Indexed kind) {
    int[] palette = new int[model.getMapSize()];
    model.getRGBs(palette);
    boolean grey = kind == Indexed.RAMP_IS_GREY && palette.length > 2;
    for (int i = 0; i < palette.length; i++) {
      palette[i] &= 0xffffff;
      grey &= palette[i] == i * 255 / (palette.length - 1) * 0x010101;
    }
    byte[] samples = samples(raster, 1, 0);
    if (!grey) {
      return new PixelMap(raster.getWidth(), raster.getHeight(), Mode.PALETTE, samples, palette);
    }
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) palette[samples[i] & 0xff];
    }
    return new PixelMap(raster.getWidth(), raster.getHeight(), Mode.GREY, samples);
  }

  private static PixelMap components(Raster raster, ColorModel model) {
    int bands = raster.getNumBands();
    boolean inks = model.getColorSpace().getType() == ColorSpace.TYPE_CMYK;
    Mode mode =
        switch (bands) {
          case 1 -> Mode.GREY;
          case 2 -> Mode.GREY_ALPHA;
          case 3 -> Mode.RGB;
          default -> inks ? Mode.CMYK : Mode.RGBA;
        };
    if (isPlain(raster)) {
      byte[] samples = ((DataBufferByte) raster.getDataBuffer()).getData();
      return new PixelMap(raster.getWidth(), raster.getHeight(), mode, samples);
    }
    byte[] samples =
        isFloat(raster) ? scaled(raster, bands) : samples(raster, bands, surplusBits(raster));
    return new PixelMap(raster.getWidth(), raster.getHeight(), mode, samples);
  }

  /// Whether the raster's own array is laid out as a [PixelMap]'s, so that it need not be copied.
  private static boolean isPlain(Raster raster) {
    int bands = raster.getNumBands();
    return raster.getSampleModel() instanceof PixelInterleavedSampleModel model
        && raster.getDataBuffer() instanceof DataBufferByte buffer
        && model.getPixelStride() == bands
        && model.getScanlineStride() == bands * raster.getWidth()
        && Arrays.equals(model.getBandOffsets(), IntStream.range(0, bands).toArray())
        && buffer.getOffset() == 0
        && buffer.getData().length == bands * raster.getWidth() * raster.getHeight();
  }

  private static boolean isFloat(Raster raster) {
    int type = raster.getTransferType();
    return type == DataBuffer.TYPE_FLOAT || type == DataBuffer.TYPE_DOUBLE;
  }

  /// Bits to cut off so that eight are left.
  private static int surplusBits(Raster raster) {
    return Math.max(raster.getSampleModel().getSampleSize(0) - 8, 0);
  }

  private static byte[] samples(Raster raster, int bands, int surplusBits) {
    int width = raster.getWidth();
    byte[] samples = new byte[width * raster.getHeight() * bands];
    int[] row = new int[width * bands];
    for (int y = 0, at = 0; y < raster.getHeight(); y++) {
      raster.getPixels(0, y, width, 1, row);
      for (int sample : row) {
        samples[at++] = (byte) (sample >>> surplusBits);
      }
    }
    return samples;
  }

  private static byte[] scaled(Raster raster, int bands) {
    int width = raster.getWidth();
    byte[] samples = new byte[width * raster.getHeight() * bands];
    float[] row = new float[width * bands];
    for (int y = 0, at = 0; y < raster.getHeight(); y++) {
      raster.getPixels(0, y, width, 1, row);
      for (float sample : row) {
        samples[at++] = (byte) Math.round(Math.clamp(sample, 0f, 1f) * 255);
      }
    }
    return samples;
  }

  private static PixelMap packed(BufferedImage image) {
    int width = image.getWidth();
    Mode mode = image.getColorModel().hasAlpha() ? Mode.RGBA : Mode.RGB;
    byte[] samples = new byte[width * image.getHeight() * mode.bands()];
    int[] row = new int[width];
    for (int y = 0, at = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int argb : row) {
        samples[at++] = (byte) (argb >> 16);
        samples[at++] = (byte) (argb >> 8);
        samples[at++] = (byte) argb;
        if (mode == Mode.RGBA) {
          samples[at++] = (byte) (argb >>> 24);
        }
      }
    }
    return new PixelMap(width, image.getHeight(), mode, samples);
  }
}
