package app.fovea.index.label;

import java.util.stream.IntStream;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// A head applied to a table of photos, on all cores.
final class Judging {
  private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
  private static final int ROWS_AT_ONCE = 512;
  private static final int CLASSES_AT_ONCE = 4;

  private final VectorTable table;
  private final float[][] against;

  /// Asks the prior once what speaks against each photo; every head of it uses that.
  Judging(Prior prior, VectorTable table) {
    this.table = table;
    this.against = new float[table.count()][];
    IntStream.range(0, table.count())
        .parallel()
        .forEach(row -> against[row] = prior.against(table.numbers(), row * table.dimension()));
  }

  /// Probabilities, a row for each photo, as [Head#probabilities] orders them.
  float[][] by(Head head) {
    float[][] probabilities = new float[table.count()][];
    int chunks = (table.count() + ROWS_AT_ONCE - 1) / ROWS_AT_ONCE;
    IntStream.range(0, chunks)
        .parallel()
        .forEach(
            chunk -> {
              int last = Math.min(table.count(), (chunk + 1) * ROWS_AT_ONCE);
              double[] logits = new double[head.weights().length];
              for (int row = chunk * ROWS_AT_ONCE; row < last; row++) {
                logits(head, row * table.dimension(), logits);
                probabilities[row] = narrow(head.probabilities(logits, against[row]));
              }
            });
    return probabilities;
  }

  private void logits(Head head, int from, double[] logits) {
    int c = 0;
    for (; c + CLASSES_AT_ONCE <= logits.length; c += CLASSES_AT_ONCE) {
      four(head.weights(), c, from, logits);
    }
    for (; c < logits.length; c++) {
      logits[c] = Numbers.dot(head.weights()[c], 0, table.numbers(), from, table.dimension());
    }
    for (c = 0; c < logits.length; c++) {
      logits[c] += head.shifts()[c];
    }
  }

  /// Four classes in one pass over a photo's numbers.
  private void four(float[][] weights, int c, int from, double[] logits) {
    float[] a = weights[c];
    float[] b = weights[c + 1];
    float[] d = weights[c + 2];
    float[] e = weights[c + 3];
    FloatVector sumA = FloatVector.zero(LANES);
    FloatVector sumB = FloatVector.zero(LANES);
    FloatVector sumD = FloatVector.zero(LANES);
    FloatVector sumE = FloatVector.zero(LANES);
    int k = 0;
    for (; k < LANES.loopBound(table.dimension()); k += LANES.length()) {
      FloatVector x = FloatVector.fromArray(LANES, table.numbers(), from + k);
      sumA = x.fma(FloatVector.fromArray(LANES, a, k), sumA);
      sumB = x.fma(FloatVector.fromArray(LANES, b, k), sumB);
      sumD = x.fma(FloatVector.fromArray(LANES, d, k), sumD);
      sumE = x.fma(FloatVector.fromArray(LANES, e, k), sumE);
    }
    logits[c] = sumA.reduceLanes(VectorOperators.ADD);
    logits[c + 1] = sumB.reduceLanes(VectorOperators.ADD);
    logits[c + 2] = sumD.reduceLanes(VectorOperators.ADD);
    logits[c + 3] = sumE.reduceLanes(VectorOperators.ADD);
    for (; k < table.dimension(); k++) {
      float x = table.numbers()[from + k];
      logits[c] += x * a[k];
      logits[c + 1] += x * b[k];
      logits[c + 2] += x * d[k];
      logits[c + 3] += x * e[k];
    }
  }

  private static float[] narrow(double[] values) {
    float[] narrow = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      narrow[i] = (float) values[i];
    }
    return narrow;
  }
}
