package app.fovea.index.duplicate;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;

/// How bright a picture is at each pixel, 0 to 255.
///
/// @param values row by row
@SuppressWarnings("ArrayRecordComponent")
record Luma(float[] values, int width, int height) {
  private static final int BANDS = 3;

  static Luma of(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    return new Luma(plain(picture) ? bands(picture) : colours(picture), width, height);
  }

  /// Whether the numbers of its pixels are red, green and blue: to ask the colour model for each
  /// takes many times as long.
  private static boolean plain(BufferedImage picture) {
    ColorModel colours = picture.getColorModel();
    return picture.getRaster().getNumBands() == BANDS
        && colours instanceof ComponentColorModel
        && colours.getColorSpace().isCS_sRGB()
        && colours.getComponentSize(0) == Byte.SIZE;
  }

  private static float[] bands(BufferedImage picture) {
    int width = picture.getWidth();
    float[] luma = new float[width * picture.getHeight()];
    int[] row = new int[BANDS * width];
    for (int y = 0; y < picture.getHeight(); y++) {
      picture.getRaster().getPixels(0, y, width, 1, row);
      for (int x = 0; x < width; x++) {
        luma[y * width + x] = of(row[BANDS * x], row[BANDS * x + 1], row[BANDS * x + 2]);
      }
    }
    return luma;
  }

  private static float[] colours(BufferedImage picture) {
    int width = picture.getWidth();
    int[] rgb = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
    float[] luma = new float[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      luma[i] = of(rgb[i] >> 16 & 0xff, rgb[i] >> 8 & 0xff, rgb[i] & 0xff);
    }
    return luma;
  }

  private static float of(int red, int green, int blue) {
    return 0.299f * red + 0.587f * green + 0.114f * blue;
  }

  /// A square of that edge; each pixel is the mean of what it covers.
  byte[] square(int edge) {
    float[] narrow = new float[edge * height];
    float[] row = new float[edge];
    for (int y = 0; y < height; y++) {
      reduce(values, y * width, width, row);
      System.arraycopy(row, 0, narrow, y * edge, edge);
    }
    byte[] square = new byte[edge * edge];
    float[] column = new float[height];
    float[] reduced = new float[edge];
    for (int x = 0; x < edge; x++) {
      for (int y = 0; y < height; y++) {
        column[y] = narrow[y * edge + x];
      }
      reduce(column, 0, height, reduced);
      for (int y = 0; y < edge; y++) {
        square[y * edge + x] = (byte) Math.round(reduced[y]);
      }
    }
    return square;
  }

  /// The means of equal parts of so many numbers; those on a border count by how much of them lies
  /// on each side.
  private static void reduce(float[] from, int start, int length, float[] to) {
    double step = (double) length / to.length;
    for (int part = 0; part < to.length; part++) {
      double begin = part * step;
      double end = Math.min(length, begin + step);
      double sum = 0;
      for (int i = (int) begin; i < end; i++) {
        sum += from[start + i] * (Math.min(end, i + 1) - Math.max(begin, i));
      }
      to[part] = (float) (sum / (end - begin));
    }
  }
}
