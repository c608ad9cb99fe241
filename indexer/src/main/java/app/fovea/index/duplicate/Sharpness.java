package app.fovea.index.duplicate;

import java.awt.image.BufferedImage;

/// The variance of the Laplacian: high where edges are crisp.
final class Sharpness {
  private Sharpness() {}

  static double of(BufferedImage picture) {
    int width = picture.getWidth();
    float[] luma = luma(picture);
    double sum = 0;
    double squares = 0;
    long count = 0;
    for (int y = 1; y < picture.getHeight() - 1; y++) {
      for (int at = y * width + 1; at < y * width + width - 1; at++) {
        double edge =
            4 * luma[at] - luma[at - 1] - luma[at + 1] - luma[at - width] - luma[at + width];
        sum += edge;
        squares += edge * edge;
        count++;
      }
    }
    return count == 0 ? 0 : squares / count - sum / count * (sum / count);
  }

  private static float[] luma(BufferedImage picture) {
    int width = picture.getWidth();
    int[] rgb = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
    float[] luma = new float[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      luma[i] = Look.luma(rgb[i]);
    }
    return luma;
  }
}
