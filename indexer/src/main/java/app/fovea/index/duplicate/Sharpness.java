package app.fovea.index.duplicate;

import java.awt.image.BufferedImage;

/// The variance of the Laplacian: high where edges are crisp.
final class Sharpness {
  private Sharpness() {}

  static double of(BufferedImage picture) {
    double sum = 0;
    double squares = 0;
    long count = 0;
    for (int y = 1; y < picture.getHeight() - 1; y++) {
      for (int x = 1; x < picture.getWidth() - 1; x++) {
        double edge =
            4 * Look.luma(picture.getRGB(x, y))
                - Look.luma(picture.getRGB(x - 1, y))
                - Look.luma(picture.getRGB(x + 1, y))
                - Look.luma(picture.getRGB(x, y - 1))
                - Look.luma(picture.getRGB(x, y + 1));
        sum += edge;
        squares += edge * edge;
        count++;
      }
    }
    return count == 0 ? 0 : squares / count - sum / count * (sum / count);
  }
}
