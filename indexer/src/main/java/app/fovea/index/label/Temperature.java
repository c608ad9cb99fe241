package app.fovea.index.label;

import java.util.Arrays;

/// One factor for all logits that makes probabilities as sure as they are right, found on logits of
/// pictures that the head was not shown.
final class Temperature {
  /// Beforehand the logarithm of the factor is expected around 0 with this deviation, so that a few
  /// examples, all right or all wrong, do not make a head infinitely sure or unsure.
  private static final double DEVIATION = 0.5;

  private static final double MOST = 2;
  private static final int HALVINGS = 40;

  private Temperature() {}

  /// The factor.
  static double factor(Examples examples, double[][] logits) {
    double low = -MOST;
    double high = MOST;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (slope(examples, logits, middle) > 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return Math.exp((low + high) / 2);
  }

  /// What a factor costs before any picture was seen, in nats.
  static double beforehand(double factor) {
    double logarithm = Math.log(factor);
    return logarithm * logarithm / (2 * DEVIATION * DEVIATION);
  }

  /// How the loss, which has one lowest point, rises with the factor's logarithm.
  private static double slope(Examples examples, double[][] logits, double logarithm) {
    double factor = Math.exp(logarithm);
    double slope = 0;
    for (int i = 0; i < logits.length; i++) {
      double[] slopes = Arrays.copyOf(logits[i], examples.calibrated());
      for (int c = 0; c < slopes.length; c++) {
        slopes[c] *= factor;
      }
      examples.slope(i, slopes);
      slope += Numbers.dot(slopes, 0, logits[i], 0, slopes.length);
    }
    return slope * factor + logarithm / (DEVIATION * DEVIATION);
  }
}
