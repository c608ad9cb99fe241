package app.fovea.index.label;

/// How far the names alone take the place of the phrases that a set puts around them, as in "a
/// photo of a {name}.": what lessons make of it.
///
/// Which of the two a model understands better differs from model to model. A template is a guess,
/// so lessons can take it away, but they never put one around names that stand alone.
final class Wording {
  private static final int STEPS = 20;

  private Wording() {}

  /// The part, 0 to 1: the mean of what is probable after the examples, where all parts were as
  /// probable before. Each part is judged at the temperature that suits it, and labels among each
  /// other, so that being surer is not taken for being right.
  ///
  /// @param changes by how much logits change from the phrases to the names, one array an example
  static double part(Examples examples, double[][] changes) {
    double[] evidence = new double[STEPS + 1];
    for (int step = 0; step <= STEPS; step++) {
      evidence[step] = -loss(examples, between(examples, changes, (double) step / STEPS));
    }
    Numbers.softmax(evidence);
    double mean = 0;
    for (int step = 0; step <= STEPS; step++) {
      mean += evidence[step] * step / STEPS;
    }
    return mean;
  }

  private static double[][] between(Examples examples, double[][] changes, double part) {
    double[][] logits = new double[changes.length][];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = examples.offsets()[i].clone();
      Prior.reword(logits[i], part, changes[i]);
    }
    return logits;
  }

  private static double loss(Examples examples, double[][] logits) {
    double factor = Temperature.factor(examples, logits);
    double loss = Temperature.beforehand(factor);
    for (int i = 0; i < logits.length; i++) {
      double[] scaled = new double[logits[i].length];
      Numbers.add(scaled, factor, logits[i]);
      loss += examples.lossAmongLabels(i, scaled);
    }
    return loss;
  }
}
