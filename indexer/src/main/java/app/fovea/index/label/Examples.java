package app.fovea.index.label;

import java.util.List;

/// What a head learns from.
///
/// @param features numbers of each example
/// @param classes the class of each example
/// @param offsets the prior's logits for each example, one a class
record Examples(double[][] features, int[] classes, double[][] offsets) {
  int count() {
    return classes.length;
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
        places.stream().mapToInt(i -> classes[i]).toArray(),
        places.stream().map(i -> offsets[i]).toArray(double[][]::new));
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

  /// -log of the probability that logits give an example's class.
  double loss(int example, double[] logits) {
    return Numbers.softmax(logits.clone()) - logits[classes[example]];
  }
}
