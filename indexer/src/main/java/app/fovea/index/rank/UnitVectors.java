package app.fovea.index.rank;

import java.util.Collection;
import java.util.Optional;

/// Arithmetic on unit vectors.
public final class UnitVectors {
  private static final double SHORTEST = 1e-6;

  private UnitVectors() {}

  /// The cosine of two unit vectors.
  public static double dot(float[] a, float[] b) {
    // Four sums side by side, so that the processor need not wait for each addition.
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int k = 0;
    for (; k + 3 < a.length; k += 4) {
      s0 += a[k] * b[k];
      s1 += a[k + 1] * b[k + 1];
      s2 += a[k + 2] * b[k + 2];
      s3 += a[k + 3] * b[k + 3];
    }
    double sum = (double) s0 + s1 + s2 + s3;
    for (; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  /// A vector with its weight.
  public record Weighted(float[] vector, double weight) {}

  /// The weighted sum, made unit length; empty when the parts cancel each other out.
  public static Optional<float[]> sum(Collection<Weighted> parts, int dimension) {
    double[] sum = new double[dimension];
    for (Weighted part : parts) {
      for (int k = 0; k < dimension; k++) {
        sum[k] += part.weight * part.vector[k];
      }
    }
    double squares = 0;
    for (double number : sum) {
      squares += number * number;
    }
    double length = Math.sqrt(squares);
    if (length < SHORTEST) {
      return Optional.empty();
    }
    float[] unit = new float[dimension];
    for (int k = 0; k < dimension; k++) {
      unit[k] = (float) (sum[k] / length);
    }
    return Optional.of(unit);
  }

  /// The mean, which is shorter than unit length; zeros when there are none.
  public static float[] mean(Collection<float[]> vectors, int dimension) {
    double[] sum = new double[dimension];
    for (float[] vector : vectors) {
      for (int k = 0; k < dimension; k++) {
        sum[k] += vector[k];
      }
    }
    float[] mean = new float[dimension];
    for (int k = 0; k < dimension; k++) {
      mean[k] = vectors.isEmpty() ? 0 : (float) (sum[k] / vectors.size());
    }
    return mean;
  }
}
