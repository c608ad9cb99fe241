package app.fovea.index.duplicate;

import java.util.Arrays;

/// The cosine transform behind the perceptual hash (as in pHash: the low frequencies of a small
/// grey picture, each against their median).
final class Frequencies {
  private static final int EDGE = Look.EDGE;

  /// Frequencies that are compared, in each direction.
  private static final int COUNT = 8;

  private static final double[][] WAVES = waves();

  private Frequencies() {}

  static long hash(byte[] grey) {
    double[] low = low(grey);
    double[] sorted = Arrays.copyOfRange(low, 1, low.length);
    Arrays.sort(sorted);
    double middle = sorted[sorted.length / 2];
    long bits = 0;
    for (int i = 1; i < low.length; i++) {
      bits = bits << 1 | (low[i] > middle ? 1 : 0);
    }
    return bits;
  }

  private static double[] low(byte[] grey) {
    double[][] rows = new double[EDGE][COUNT];
    for (int y = 0; y < EDGE; y++) {
      for (int u = 0; u < COUNT; u++) {
        for (int x = 0; x < EDGE; x++) {
          rows[y][u] += (grey[y * EDGE + x] & 0xff) * WAVES[u][x];
        }
      }
    }
    double[] low = new double[COUNT * COUNT];
    for (int v = 0; v < COUNT; v++) {
      for (int u = 0; u < COUNT; u++) {
        for (int y = 0; y < EDGE; y++) {
          low[v * COUNT + u] += rows[y][u] * WAVES[v][y];
        }
      }
    }
    return low;
  }

  private static double[][] waves() {
    double[][] waves = new double[COUNT][EDGE];
    for (int u = 0; u < COUNT; u++) {
      for (int x = 0; x < EDGE; x++) {
        waves[u][x] = Math.cos(Math.PI * u * (2 * x + 1) / (2.0 * EDGE));
      }
    }
    return waves;
  }
}
