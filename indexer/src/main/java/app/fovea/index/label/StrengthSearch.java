package app.fovea.index.label;

import app.fovea.index.label.Multinomial.Bias;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// Chooses how strongly a head is drawn towards zero-shot, by what heads say of examples that they
/// were not shown: each alone while there are few, else in parts.
///
/// Strengths are tried as in the CLIP paper's linear probe: seven over twelve decades, then halves
/// of the gaps beside the best, down to eighths of a decade. With a few examples the held-out loss
/// is a poor witness, so it is weighed against what is expected beforehand: a strength within about
/// a third of a decade of the usual one.
///
/// Zero-shot competes too, but not for all or nothing: the head goes as far from it as it is more
/// probable than zero-shot after the held-out examples, and nowhere where it is not. Labels are
/// compared among each other: lessons always make "none of these" less probable for examples, and
/// that says nothing about whether they tell labels apart.
final class StrengthSearch {
  private static final int WIDEST = 6;
  private static final int COARSE = 2;
  private static final double FINEST = 1.0 / 8;

  /// Deviation of the logarithm of the strength, beforehand.
  private static final double DECADES = 1.0 / 3;

  /// Less of a head than this is none.
  private static final double LEAST_SHARE = 0.01;

  private static final int MOST_ALONE = 24;
  private static final int PARTS = 5;
  private static final int ITERATIONS = 60;
  private static final double TOLERANCE = 1e-2;

  private final Examples examples;
  private final double usual;
  private final List<Examples> shown = new ArrayList<>();
  private final List<List<Integer>> hidden = new ArrayList<>();
  private final List<double[]> starts = new ArrayList<>();
  private final TreeMap<Double, Trial> trials = new TreeMap<>();

  /// @param usual the strength that is expected to be about right
  StrengthSearch(Examples examples, double usual) {
    this.examples = examples;
    this.usual = usual;
    int parts = examples.count() <= MOST_ALONE ? examples.count() : PARTS;
    int[] part = deal(examples.targets(), parts);
    for (int p = 0; p < parts; p++) {
      List<Integer> in = new ArrayList<>();
      List<Integer> out = new ArrayList<>();
      for (int i = 0; i < part.length; i++) {
        (part[i] == p ? out : in).add(i);
      }
      shown.add(examples.only(in));
      hidden.add(out);
      starts.add(new double[examples.classCount() * examples.width()]);
    }
  }

  /// @param logits of each example from a head that was not shown it
  /// @param loss the sum of the examples' losses by those, in nats
  /// @param cost the same and what the strength costs beforehand
  private record Trial(double strength, double[][] logits, double loss, double cost) {}

  /// The outcome.
  ///
  /// @param share how far to go from zero-shot to the head of that strength, 0 to 1
  /// @param factor for the logits, so that they are as sure as they are right
  record Best(double strength, double share, double factor) {}

  Best best() {
    Trial zeroShot = trial(Double.POSITIVE_INFINITY, examples.offsets(), 0);
    for (double decade = WIDEST; decade >= -WIDEST && !hopeless(); decade -= COARSE) {
      attempt(decade);
    }
    for (double gap = COARSE / 2.0; gap >= FINEST; gap /= 2) {
      double peak = peak();
      attempt(peak + gap);
      attempt(peak - gap);
    }
    Trial best = at(peak());
    double share = Math.max(0, Math.tanh((zeroShot.loss() - best.loss()) / 2));
    if (share < LEAST_SHARE) {
      return new Best(best.strength(), 0, Temperature.factor(examples, examples.offsets()));
    }
    double[][] between = new double[examples.count()][];
    for (int i = 0; i < between.length; i++) {
      between[i] = zeroShot.logits()[i].clone();
      for (int c = 0; c < between[i].length; c++) {
        between[i][c] += share * (best.logits()[i][c] - between[i][c]);
      }
    }
    return new Best(best.strength(), share, Temperature.factor(examples, between));
  }

  /// Whether weaker strengths have begun to be worse than what a weak one costs beforehand anyway.
  private boolean hopeless() {
    return !trials.isEmpty()
        && trials.firstKey() < 0
        && trials.firstEntry().getValue().cost() > at(peak()).cost() + 1;
  }

  private double peak() {
    return trials.keySet().stream()
        .min(Comparator.comparingDouble(decade -> at(decade).cost()))
        .orElseThrow();
  }

  private Trial at(double decade) {
    return trials.getOrDefault(decade, trials.firstEntry().getValue());
  }

  private void attempt(double decade) {
    double strength = usual * Math.pow(10, decade);
    double[][] logits = new double[examples.count()][];
    for (int part = 0; part < shown.size(); part++) {
      double[] weights = fit(part, strength);
      for (int i : hidden.get(part)) {
        logits[i] = examples.logits(i, weights);
      }
    }
    trials.put(decade, trial(strength, logits, decade * decade / (2 * DECADES * DECADES)));
  }

  /// Starts where the strength before this one ended.
  private double[] fit(int part, double strength) {
    if (shown.get(part).count() == 0) {
      return starts.get(part);
    }
    var loss = new Multinomial(shown.get(part), strength, Bias.NONE);
    double[] weights = new Lbfgs(loss, TOLERANCE).minimise(starts.get(part), ITERATIONS);
    starts.set(part, weights);
    return weights;
  }

  private Trial trial(double strength, double[][] logits, double beforehand) {
    double loss = 0;
    for (int i = 0; i < logits.length; i++) {
      loss += examples.lossAmongLabels(i, logits[i]);
    }
    return new Trial(strength, logits, loss, loss + beforehand);
  }

  /// Deals the examples of each kind out among the parts in turn.
  private static int[] deal(int[] targets, int parts) {
    int[] part = new int[targets.length];
    int next = 0;
    for (int target : Arrays.stream(targets).sorted().distinct().toArray()) {
      for (int i = 0; i < targets.length; i++) {
        if (targets[i] == target) {
          part[i] = next++ % parts;
        }
      }
    }
    return part;
  }
}
