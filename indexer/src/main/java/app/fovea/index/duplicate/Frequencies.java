package app.fovea.index.duplicate;

import java.util.Arrays;

/// The cosine transform behind the perceptual hash (as in pHash: the low frequencies of a small
/// grey picture, each against their median).
final class Frequencies {
  private Frequencies() {}

  static long hash(float[] grey, int edge, int count) {
    double[] low = low(grey, edge, count);
    double[] sorted = Arrays.copyOfRange(low, 1, low.length);
    Arrays.sort(sorted);
    double middle = sorted[sorted.length / 2];
    long bits = 0;
    for (int i = 1; i < low.length; i++) {
      bits = bits << 1 | (low[i] > middle ? 1 : 0);
    }
    return bits;
  }

  private static double[] low(float[] grey, int edge, int count) {
    double[][] waves = waves(edge, count);
    double[][] rows = new double[edge][count];
    for (int y = 0; y < edge; y++) {
      for (int u = 0; u < count; u++) {
        for (int x = 0; x < edge; x++) {
          rows[y][u] += grey[y * edge + x] * waves[u][x];
        }
      }
    }
    double[] low = new double[count * count];
    for (int v = 0; v < count; v++) {
      for (int u = 0; u < count; u++) {
        for (int y = 0; y < edge; y++) {
          low[v * count + u] += rows[y][u] * waves[v][y];
        }
      }
    }
    return low;
  }

  private static double[][] waves(int edge, int count) {
    double[][] waves = new double[count][edge];
    for (int u = 0; u < count; u++) {
      for (int x = 0; x < edge; x++) {
        waves[u][x] = Math.cos(Math.PI * u * (2 * x + 1) / (2.0 * edge));
      }
    }
    return waves;
  }
}
