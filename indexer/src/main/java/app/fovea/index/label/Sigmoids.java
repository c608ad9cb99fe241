package app.fovea.index.label;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Turns logits of some photos in place into a probability for each label, several photos at a
/// time.
record Sigmoids(Answers answers, int from, int to) {
  private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;

  void by(double[] factors) {
    for (int c = 0; c < factors.length; c++) {
      sigmoid(answers.probabilities()[c], (float) factors[c]);
    }
    rank();
  }

  private void sigmoid(float[] of, float factor) {
    int i = from;
    int whole = from + LANES.loopBound(to - from);
    for (; i < whole; i += LANES.length()) {
      FloatVector.broadcast(LANES, 1)
          .div(
              FloatVector.fromArray(LANES, of, i).mul(-factor).lanewise(VectorOperators.EXP).add(1))
          .intoArray(of, i);
    }
    for (; i < to; i++) {
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
