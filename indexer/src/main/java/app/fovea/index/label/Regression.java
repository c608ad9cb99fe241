package app.fovea.index.label;

import app.fovea.index.label.Multinomial.Bias;
import app.fovea.index.label.Teacher.Care;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// One logistic regression that is fitted again and again while examples come and go. Each fit
/// starts where the last one ended.
///
/// Not safe for concurrent use.
final class Regression {
  private static final int ITERATIONS = 100;
  private static final double TOLERANCE = 1e-3;

  private final double usual;
  private @Nullable Found found;
  private double[][] last = new double[0][];

  /// @param usual the strength that is expected to be about right
  Regression(double usual) {
    this.usual = usual;
  }

  /// What a search found best.
  ///
  /// @param share how far to go from zero-shot to the head
  private record Found(double strength, double share, double factor) {}

  /// A head.
  ///
  /// @param moves what the weights of each class differ by from the prior's
  record Fit(boolean taught, double[][] moves, double factor) {}

  Fit fit(Examples examples, Care care) {
    Found best = best(examples, care);
    if (best.share == 0) {
      return new Fit(false, new double[0][], best.factor);
    }
    Multinomial loss = new Multinomial(examples, best.strength, Bias.NONE);
    double[] point = new Lbfgs(loss, TOLERANCE).minimise(start(examples), ITERATIONS);
    int width = examples.width();
    last = new double[examples.classCount()][];
    double[][] moves = new double[last.length][];
    for (int c = 0; c < last.length; c++) {
      last[c] = Arrays.copyOfRange(point, c * width, (c + 1) * width);
      moves[c] = Arrays.stream(last[c]).map(it -> it * best.share).toArray();
    }
    return new Fit(true, moves, best.factor);
  }

  private double[] start(Examples examples) {
    double[] start = new double[examples.classCount() * examples.width()];
    for (int c = 0; c < last.length; c++) {
      System.arraycopy(last[c], 0, start, c * examples.width(), last[c].length);
    }
    return start;
  }

  private Found best(Examples examples, Care care) {
    Found before = found;
    if (care == Care.QUICK && before != null) {
      return before;
    }
    // Lessons that all say the same cannot show whether they help elsewhere.
    if (care == Care.QUICK || Arrays.stream(examples.targets()).distinct().count() < 2) {
      return new Found(usual, 1, 1);
    }
    StrengthSearch.Best best = new StrengthSearch(examples, usual).best();
    Found now = new Found(best.strength(), best.share(), best.factor());
    found = now;
    return now;
  }
}
