package app.fovea.index.label;

import java.util.Arrays;

/// Turns logits of some photos in place into a probability for each label.
record Sigmoids(Answers answers, int from, int to) {
  void by(double[] factors) {
    for (int c = 0; c < factors.length; c++) {
      sigmoid(answers.probabilities()[c], (float) factors[c]);
    }
    rank();
  }

  private void sigmoid(float[] of, float factor) {
    for (int i = from; i < to; i++) {
      of[i] = (float) Numbers.sigmoid(factor * of[i]);
    }
  }

  private void rank() {
    float[] most = new float[to - from];
    Arrays.fill(most, Float.NEGATIVE_INFINITY);
    Arrays.fill(answers.margins(), from, to, 1);
    for (short c = 0; c < answers.probabilities().length; c++) {
      float[] of = answers.probabilities()[c];
      for (int i = 0; i < most.length; i++) {
        float value = of[from + i];
        float distance = Math.abs(value - 0.5f);
        if (distance < answers.margins()[from + i]) {
          answers.margins()[from + i] = distance;
        }
        if (value > most[i]) {
          most[i] = value;
          answers.best()[from + i] = c;
        }
      }
    }
  }
}
