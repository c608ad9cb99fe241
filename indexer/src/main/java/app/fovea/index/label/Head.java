package app.fovea.index.label;

/// What a set's labels are judged by: the prior, moved by lessons.
///
/// A class's logit is the prior's, with the names' part in it, plus its move along what the picture
/// shows in the span of the lessons. In an exclusive set "none of these" is one more class behind
/// the labels. Probabilities are those of the logits times `factors`, which calibrate them.
///
/// @param wording how far the names alone take the place of the phrases, 0 to 1
/// @param moves one a class, coordinates in the span; empty for a class that was not moved
/// @param factors one a label in a free set, one in all in an exclusive one
/// @param taught for each label whether it differs from zero-shot
record Head(
    Choice choice,
    Span span,
    double wording,
    double[][] moves,
    double[] factors,
    boolean[] taught) {
  /// How many axes of the span matter.
  int width() {
    int width = 0;
    for (double[] move : moves) {
      width = Math.max(width, move.length);
    }
    return width;
  }

  /// Probabilities of the labels and, in an exclusive set, of none of these, for one picture.
  double[] judge(Prior prior, float[] vector) {
    double[] logits = prior.logits(choice, vector, 0);
    if (wording > 0) {
      Prior.reword(logits, wording, prior.rewording(vector, 0));
    }
    for (int axis = 0; axis < width(); axis++) {
      double along = span.along(axis, vector, 0);
      for (int c = 0; c < moves.length; c++) {
        logits[c] += axis < moves[c].length ? moves[c][axis] * along : 0;
      }
    }
    switch (choice) {
      case EXCLUSIVE -> {
        for (int c = 0; c < logits.length; c++) {
          logits[c] *= factors[0];
        }
        Numbers.softmax(logits);
      }
      case FREE -> {
        for (int c = 0; c < logits.length; c++) {
          logits[c] = Numbers.sigmoid(factors[c] * logits[c]);
        }
      }
    }
    return logits;
  }
}
