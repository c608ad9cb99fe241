package app.fovea.index.label;

import java.util.Arrays;
import java.util.List;

/// What a head learns from.
///
/// @param features numbers of each example
/// @param targets what each example is; a class, or with [#not] any class but one
/// @param offsets the prior's logits for each example, one a class
/// @param calibrated how many of the classes, the first ones, are to be as sure among each other as
///     they are right
record Examples(double[][] features, int[] targets, double[][] offsets, int calibrated) {
  /// Of classes that are all calibrated.
  Examples(double[][] features, int[] targets, double[][] offsets) {
    this(features, targets, offsets, offsets[0].length);
  }

  /// The target of an example that is anything but of that class.
  static int not(int target) {
    return ~target;
  }

  int count() {
    return targets.length;
  }

  int width() {
    return features[0].length;
  }

  int classCount() {
    return offsets[0].length;
  }

  /// Those at the given places.
  Examples only(List<Integer> places) {
    return new Examples(
        places.stream().map(i -> features[i]).toArray(double[][]::new),
        places.stream().mapToInt(i -> targets[i]).toArray(),
        places.stream().map(i -> offsets[i]).toArray(double[][]::new),
        calibrated);
  }

  /// The logits that weights give an example; the weights are what they differ by from the prior's,
  /// class by class.
  double[] logits(int example, double[] weights) {
    double[] logits = offsets[example].clone();
    for (int c = 0; c < logits.length; c++) {
      logits[c] += Numbers.dot(features[example], 0, weights, c * width(), width());
    }
    return logits;
  }

  /// -log of the probability that logits give to what an example is.
  double loss(int example, double[] logits) {
    return Numbers.softmax(logits.clone()) - Numbers.softmax(wanted(example, logits));
  }

  /// The same among the classes that are calibrated.
  double lossAmongLabels(int example, double[] logits) {
    return loss(example, Arrays.copyOf(logits, calibrated));
  }

  /// Turns logits in place into the slope of the loss by each of them.
  ///
  /// @return the loss
  double slope(int example, double[] logits) {
    double[] wanted = wanted(example, logits);
    double loss = Numbers.softmax(logits) - Numbers.softmax(wanted);
    Numbers.add(logits, -1, wanted);
    return loss;
  }

  /// The logits of the classes that the example can be of.
  private double[] wanted(int example, double[] logits) {
    double[] wanted = logits.clone();
    int target = targets[example];
    for (int c = 0; c < wanted.length; c++) {
      if (target >= 0 ? c != target : c == ~target) {
        wanted[c] = Double.NEGATIVE_INFINITY;
      }
    }
    return wanted;
  }
}
