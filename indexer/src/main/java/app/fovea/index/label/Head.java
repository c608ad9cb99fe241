package app.fovea.index.label;

/// What a set's labels are judged by: the prior, moved by lessons.
///
/// For a label the logit is `weights · x + shift`; an exclusive set has "none of these" as one more
/// class behind them, whose logit is what everyday phrases say plus its own. Probabilities are
// those of
/// the logits times `factors`, which calibrate them.
///
/// @param weights one row a class
/// @param factors one a label in a free set, one in all in an exclusive one
/// @param taught for each label whether it differs from zero-shot
record Head(Choice choice, float[][] weights, float[] shifts, double[] factors, boolean[] taught) {
  /// Probabilities of the labels and, in an exclusive set, of none of these.
  ///
  /// @param logits of each class by the weights
  /// @param against what [Prior#against] says of the picture
  double[] probabilities(double[] logits, float[] against) {
    return switch (choice) {
      case EXCLUSIVE -> {
        double[] probabilities = logits.clone();
        probabilities[logits.length - 1] += against[logits.length - 1];
        for (int c = 0; c < probabilities.length; c++) {
          probabilities[c] *= factors[0];
        }
        Numbers.softmax(probabilities);
        yield probabilities;
      }
      case FREE -> {
        double[] probabilities = new double[logits.length];
        for (int c = 0; c < logits.length; c++) {
          probabilities[c] = Numbers.sigmoid(factors[c] * (logits[c] - against[c]));
        }
        yield probabilities;
      }
    };
  }

  /// Probabilities for one picture.
  double[] judge(Prior prior, float[] vector) {
    double[] logits = new double[weights.length];
    for (int c = 0; c < logits.length; c++) {
      logits[c] = Numbers.dot(weights[c], 0, vector, 0, vector.length) + shifts[c];
    }
    return probabilities(logits, prior.against(vector, 0));
  }
}
