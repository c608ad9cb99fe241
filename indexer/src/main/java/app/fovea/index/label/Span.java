package app.fovea.index.label;

import java.util.ArrayList;
import java.util.List;

/// The space that some vectors span, by an orthonormal basis of it (Gram-Schmidt, twice for
/// accuracy).
///
/// The best weights of a head differ from the prior's only within the span of its examples, so a
// fit
/// needs no more numbers for a picture than there are examples.
final class Span {
  private static final double NOTHING = 1e-5;

  private final List<double[]> basis = new ArrayList<>();

  Span(List<float[]> vectors) {
    for (float[] vector : vectors) {
      extend(vector);
    }
  }

  private void extend(float[] vector) {
    double[] rest = wide(vector);
    for (int pass = 0; pass < 2; pass++) {
      for (double[] axis : basis) {
        Numbers.add(rest, -Numbers.dot(axis, rest), axis);
      }
    }
    double length = Math.sqrt(Numbers.dot(rest, rest));
    if (length > NOTHING) {
      for (int k = 0; k < rest.length; k++) {
        rest[k] /= length;
      }
      basis.add(rest);
    }
  }

  int width() {
    return basis.size();
  }

  /// Where a vector lies in the span.
  double[] coordinates(float[] vector) {
    double[] wide = wide(vector);
    return basis.stream().mapToDouble(axis -> Numbers.dot(axis, wide)).toArray();
  }

  /// The vector at those coordinates, which begin at `from`.
  float[] vector(double[] coordinates, int from, int dimension) {
    double[] sum = new double[dimension];
    for (int i = 0; i < basis.size(); i++) {
      Numbers.add(sum, coordinates[from + i], basis.get(i));
    }
    float[] vector = new float[dimension];
    for (int k = 0; k < dimension; k++) {
      vector[k] = (float) sum[k];
    }
    return vector;
  }

  private static double[] wide(float[] vector) {
    double[] wide = new double[vector.length];
    for (int k = 0; k < wide.length; k++) {
      wide[k] = vector[k];
    }
    return wide;
  }
}
