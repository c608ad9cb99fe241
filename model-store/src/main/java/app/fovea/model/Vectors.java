package app.fovea.model;

/// Arithmetic on vectors.
final class Vectors {
  private Vectors() {}

  /// Scales every row to length one, in place; a row of zeros stays.
  static float[][] unit(float[][] rows) {
    for (float[] row : rows) {
      double squares = 0;
      for (float value : row) {
        squares += (double) value * value;
      }
      double length = Math.sqrt(squares);
      for (int i = 0; i < row.length && length > 0; i++) {
        row[i] = (float) (row[i] / length);
      }
    }
    return rows;
  }

  static boolean isFinite(float[] row) {
    for (float value : row) {
      if (!Float.isFinite(value)) {
        return false;
      }
    }
    return true;
  }
}
