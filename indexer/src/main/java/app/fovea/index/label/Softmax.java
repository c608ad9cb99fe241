package app.fovea.index.label;

import java.util.Arrays;

/// Turns logits of some photos in place into probabilities that add up to 1.
record Softmax(Answers answers, int from, int to) {
  void by(double factor) {
    rank();
    float[][] logits = answers.probabilities();
    float[] sums = new float[to - from];
    float[] most = new float[to - from];
    for (int i = 0; i < most.length; i++) {
      most[i] = logits[answers.best()[from + i]][from + i];
    }
    for (float[] of : logits) {
      exponentials(of, most, (float) factor, sums);
    }
    for (float[] of : logits) {
      for (int i = 0; i < sums.length; i++) {
        of[from + i] /= sums[i];
      }
    }
    for (int i = 0; i < sums.length; i++) {
      int row = from + i;
      // What was the second's logit until now becomes its probability.
      float second = (float) Math.exp(factor * (answers.margins()[row] - most[i])) / sums[i];
      answers.margins()[row] = logits[answers.best()[row]][row] - second;
    }
  }

  /// Notes the most probable class of each photo, and the logit of the second.
  private void rank() {
    float[] most = new float[to - from];
    Arrays.fill(most, Float.NEGATIVE_INFINITY);
    Arrays.fill(answers.margins(), from, to, Float.NEGATIVE_INFINITY);
    for (short c = 0; c < answers.probabilities().length; c++) {
      float[] of = answers.probabilities()[c];
      for (int i = 0; i < most.length; i++) {
        float value = of[from + i];
        if (value > most[i]) {
          answers.margins()[from + i] = most[i];
          most[i] = value;
          answers.best()[from + i] = c;
        } else if (value > answers.margins()[from + i]) {
          answers.margins()[from + i] = value;
        }
      }
    }
  }

  private void exponentials(float[] of, float[] most, float factor, float[] sums) {
    for (int i = 0; i < sums.length; i++) {
      of[from + i] = (float) Math.exp(factor * (of[from + i] - most[i]));
      sums[i] += of[from + i];
    }
  }
}
