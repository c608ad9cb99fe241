package app.fovea.index.label;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Sums of products, several numbers at a time.
final class Numbers {
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

  private Numbers() {}

  static double dot(double[] a, double[] b) {
    return dot(a, 0, b, 0, a.length);
  }

  static double dot(double[] a, int fromA, double[] b, int fromB, int length) {
    DoubleVector sums = DoubleVector.zero(DOUBLES);
    int i = 0;
    for (; i < DOUBLES.loopBound(length); i += DOUBLES.length()) {
      sums =
          DoubleVector.fromArray(DOUBLES, a, fromA + i)
              .fma(DoubleVector.fromArray(DOUBLES, b, fromB + i), sums);
    }
    double sum = sums.reduceLanes(VectorOperators.ADD);
    for (; i < length; i++) {
      sum += a[fromA + i] * b[fromB + i];
    }
    return sum;
  }

  static float dot(float[] a, int fromA, float[] b, int fromB, int length) {
    FloatVector sums = FloatVector.zero(FLOATS);
    int i = 0;
    for (; i < FLOATS.loopBound(length); i += FLOATS.length()) {
      sums =
          FloatVector.fromArray(FLOATS, a, fromA + i)
              .fma(FloatVector.fromArray(FLOATS, b, fromB + i), sums);
    }
    float sum = sums.reduceLanes(VectorOperators.ADD);
    for (; i < length; i++) {
      sum += a[fromA + i] * b[fromB + i];
    }
    return sum;
  }

  /// Adds `factor` times `b` to `a`.
  static void add(double[] a, double factor, double[] b) {
    for (int i = 0; i < a.length; i++) {
      a[i] += factor * b[i];
    }
  }

  /// Adds `factor` times `b` to `sum`, in the same places of both.
  static void add(float[] sum, float factor, float[] b, int from, int to) {
    int i = from;
    int whole = from + FLOATS.loopBound(to - from);
    for (; i < whole; i += FLOATS.length()) {
      FloatVector.fromArray(FLOATS, b, i)
          .fma(FloatVector.broadcast(FLOATS, factor), FloatVector.fromArray(FLOATS, sum, i))
          .intoArray(sum, i);
    }
    for (; i < to; i++) {
      sum[i] += factor * b[i];
    }
  }

  /// Turns logits in place into probabilities that add up to 1.
  ///
  /// @return the logarithm of the sum of the logits' exponentials
  static double softmax(double[] logits) {
    double most = Double.NEGATIVE_INFINITY;
    for (double logit : logits) {
      most = Math.max(most, logit);
    }
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      logits[i] = Math.exp(logits[i] - most);
      sum += logits[i];
    }
    for (int i = 0; i < logits.length; i++) {
      logits[i] /= sum;
    }
    return most + Math.log(sum);
  }

  static double sigmoid(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  /// log(1 + e^x), without overflow.
  static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }
}
