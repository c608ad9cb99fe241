package app.fovea.index.duplicate;

/// Smoothing of the grey values of a look, by the mean of each with its neighbours (weights 1, 2, 1
/// in both directions), the rim going on beyond itself.
final class Smoothing {
  private static final int EDGE = Look.EDGE;

  private Smoothing() {}

  static float[] of(float[] values, int times) {
    float[] smoothed = values;
    for (int i = 0; i < times; i++) {
      smoothed = along(along(smoothed, 1), EDGE);
    }
    return smoothed;
  }

  /// @param step from one value to the next: 1 in a row, [Look#EDGE] in a column
  private static float[] along(float[] values, int step) {
    float[] smoothed = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      int place = i / step % EDGE;
      float before = values[place > 0 ? i - step : i];
      float after = values[place < EDGE - 1 ? i + step : i];
      smoothed[i] = (before + 2 * values[i] + after) / 4;
    }
    return smoothed;
  }
}
