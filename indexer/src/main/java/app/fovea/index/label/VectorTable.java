package app.fovea.index.label;

/// Photos' unit vectors of one model in one array, row after row, and the photos' numbers.
///
/// The arrays are not copied and never written.
public record VectorTable(long[] ids, float[] numbers, int dimension) {
  public int count() {
    return ids.length;
  }

  /// The vector in a row.
  float[] row(int row) {
    return java.util.Arrays.copyOfRange(numbers, row * dimension, (row + 1) * dimension);
  }

  /// What all photos have in common: their mean; zeros when there are none.
  public float[] mean() {
    double[] sum = new double[dimension];
    for (int row = 0; row < count(); row++) {
      for (int k = 0; k < dimension; k++) {
        sum[k] += numbers[row * dimension + k];
      }
    }
    float[] mean = new float[dimension];
    for (int k = 0; k < dimension && count() > 0; k++) {
      mean[k] = (float) (sum[k] / count());
    }
    return mean;
  }
}
