package app.fovea.index.label;

import java.util.Arrays;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/// Photos' unit vectors of one model and the photos' numbers, in rows.
///
/// Numbers are kept in half precision (IEEE 754 binary16), in which a million vectors of 512 take a
/// gigabyte, not two. That changes a cosine by a ten-thousandth at most, and usually by a tenth of
/// that. Rows are never written once the table is in use.
public final class VectorTable {
  private final long[] ids;
  private final int[] places;
  private final short[] halves;
  private final int dimension;

  /// @param places where in the numbers each row is
  private VectorTable(long[] ids, int[] places, short[] halves, int dimension) {
    this.ids = ids;
    this.places = places;
    this.halves = halves;
    this.dimension = dimension;
  }

  /// Takes rows, one after another.
  public static final class Builder {
    private final long[] ids;
    private final short[] halves;
    private final int dimension;
    private int count;

    /// @param most rows that will be added
    public Builder(int most, int dimension) {
      this.ids = new long[most];
      this.halves = new short[Math.multiplyExact(most, dimension)];
      this.dimension = dimension;
    }

    /// @return the row's number
    public int add(long id, float[] vector) {
      ids[count] = id;
      set(count, vector);
      return count++;
    }

    /// Puts another vector into a row.
    public void set(int row, float[] vector) {
      int start = row * dimension;
      for (int k = 0; k < dimension; k++) {
        halves[start + k] = Float.floatToFloat16(vector[k]);
      }
    }

    public VectorTable build() {
      return new VectorTable(
          Arrays.copyOf(ids, count), IntStream.range(0, count).toArray(), halves, dimension);
    }
  }

  /// The photos' numbers, row by row; not to be written.
  public long[] ids() {
    return ids;
  }

  public int count() {
    return ids.length;
  }

  public int dimension() {
    return dimension;
  }

  /// The vectors of some rows, one behind the other.
  ///
  /// @param to behind the last row
  float[] rows(int from, int to) {
    float[] numbers = new float[(to - from) * dimension];
    for (int row = from; row < to; row++) {
      int start = places[row] * dimension;
      int at = (row - from) * dimension;
      for (int k = 0; k < dimension; k++) {
        numbers[at + k] = Float.float16ToFloat(halves[start + k]);
      }
    }
    return numbers;
  }

  /// The vector in a row.
  float[] row(int row) {
    return rows(row, row + 1);
  }

  /// The rows whose photos are allowed; the vectors are shared.
  public VectorTable only(LongPredicate allowed) {
    int[] rows = IntStream.range(0, count()).filter(row -> allowed.test(ids[row])).toArray();
    return new VectorTable(
        IntStream.of(rows).mapToLong(row -> ids[row]).toArray(),
        IntStream.of(rows).map(row -> places[row]).toArray(),
        halves,
        dimension);
  }

  /// What all photos have in common: their mean; zeros when there are none.
  public float[] mean() {
    double[] sum = new double[dimension];
    for (int row = 0; row < count(); row++) {
      int start = places[row] * dimension;
      for (int k = 0; k < dimension; k++) {
        sum[k] += Float.float16ToFloat(halves[start + k]);
      }
    }
    float[] mean = new float[dimension];
    for (int k = 0; k < dimension && count() > 0; k++) {
      mean[k] = (float) (sum[k] / count());
    }
    return mean;
  }
}
