package app.fovea.index.label;

import java.util.List;

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

  /// What all photos have in common: their mean.
  float[] mean() {
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

  /// A table of these vectors.
  static VectorTable of(List<float[]> vectors, int dimension) {
    float[] numbers = new float[vectors.size() * dimension];
    long[] ids = new long[vectors.size()];
    for (int row = 0; row < ids.length; row++) {
      ids[row] = row;
      System.arraycopy(vectors.get(row), 0, numbers, row * dimension, dimension);
    }
    return new VectorTable(ids, numbers, dimension);
  }
}
