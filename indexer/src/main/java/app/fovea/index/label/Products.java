package app.fovea.index.label;

/// The products of many rows with some vectors. A few numbers of each row at a time are laid out
/// with the rows side by side: of the loop over rows the compiler makes one of vectors, which it
/// does not do with the sum over one row.
final class Products {
  /// Numbers of a row that are taken into the sums in one pass. With twice as many it took up to
  /// three times as long.
  private static final int AT_ONCE = 4;

  private final float[][] vectors;
  private final int dimension;

  /// @param vectors as long as the rows
  Products(float[][] vectors, int dimension) {
    this.vectors = vectors;
    this.dimension = dimension;
  }

  /// @param numbers rows, one after another
  /// @return one array a vector, one number a row
  float[][] of(float[] numbers) {
    float[][] sums = new float[vectors.length][numbers.length / dimension];
    if (vectors.length == 1) {
      dots(numbers, sums[0]);
    } else {
      sum(numbers, sums);
    }
    return sums;
  }

  /// For one vector laying out would take longer than it saves.
  private void dots(float[] numbers, float[] sums) {
    for (int row = 0; row < sums.length; row++) {
      sums[row] = Numbers.dot(vectors[0], 0, numbers, row * dimension, dimension);
    }
  }

  private void sum(float[] numbers, float[][] sums) {
    float[][] abreast = new float[AT_ONCE][sums[0].length];
    float[] factors = new float[AT_ONCE];
    for (int first = 0; first < dimension; first += AT_ONCE) {
      int count = Math.min(AT_ONCE, dimension - first);
      lay(numbers, first, count, abreast);
      for (int v = 0; v < sums.length; v++) {
        for (int i = 0; i < AT_ONCE; i++) {
          factors[i] = i < count ? vectors[v][first + i] : 0;
        }
        add(factors, abreast, sums[v]);
      }
    }
  }

  private void lay(float[] numbers, int start, int count, float[][] abreast) {
    for (int row = 0; row < abreast[0].length; row++) {
      int at = start + row * dimension;
      for (int i = 0; i < count; i++) {
        abreast[i][row] = numbers[at + i];
      }
    }
  }

  private static void add(float[] factors, float[][] abreast, float[] sums) {
    float f0 = factors[0];
    float f1 = factors[1];
    float f2 = factors[2];
    float f3 = factors[3];
    float[] a0 = abreast[0];
    float[] a1 = abreast[1];
    float[] a2 = abreast[2];
    float[] a3 = abreast[3];
    for (int row = 0; row < sums.length; row++) {
      sums[row] += (f0 * a0[row] + f1 * a1[row]) + (f2 * a2[row] + f3 * a3[row]);
    }
  }
}
