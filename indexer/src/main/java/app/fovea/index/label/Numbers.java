package app.fovea.index.label;

/// Sums of products. Several sums are kept side by side, so that the processor need not wait for
/// each addition.
final class Numbers {
  private Numbers() {}

  static double dot(double[] a, double[] b) {
    return dot(a, 0, b, 0, a.length);
  }

  static double dot(double[] a, int fromA, double[] b, int fromB, int length) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < length; i += 4) {
      s0 += a[fromA + i] * b[fromB + i];
      s1 += a[fromA + i + 1] * b[fromB + i + 1];
      s2 += a[fromA + i + 2] * b[fromB + i + 2];
      s3 += a[fromA + i + 3] * b[fromB + i + 3];
    }
    double sum = (s0 + s1) + (s2 + s3);
    for (; i < length; i++) {
      sum += a[fromA + i] * b[fromB + i];
    }
    return sum;
  }

  static float dot(float[] a, int fromA, float[] b, int fromB, int length) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    float s4 = 0;
    float s5 = 0;
    float s6 = 0;
    float s7 = 0;
    int i = 0;
    for (; i + 7 < length; i += 8) {
      s0 += a[fromA + i] * b[fromB + i];
      s1 += a[fromA + i + 1] * b[fromB + i + 1];
      s2 += a[fromA + i + 2] * b[fromB + i + 2];
      s3 += a[fromA + i + 3] * b[fromB + i + 3];
      s4 += a[fromA + i + 4] * b[fromB + i + 4];
      s5 += a[fromA + i + 5] * b[fromB + i + 5];
      s6 += a[fromA + i + 6] * b[fromB + i + 6];
      s7 += a[fromA + i + 7] * b[fromB + i + 7];
    }
    float sum = ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
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
    for (int i = from; i < to; i++) {
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
}
