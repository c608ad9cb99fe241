package app.fovea.index.duplicate;

/// The variance of the Laplacian: high where edges are crisp.
final class Sharpness {
  private Sharpness() {}

  static double of(Luma picture) {
    int width = picture.width();
    float[] luma = picture.values();
    double sum = 0;
    double squares = 0;
    long count = 0;
    for (int y = 1; y < picture.height() - 1; y++) {
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
}
