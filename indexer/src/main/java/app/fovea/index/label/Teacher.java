package app.fovea.index.label;

import app.fovea.index.label.Multinomial.Bias;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Makes heads from lessons: logistic regression that starts from zero-shot and is drawn towards
// it,
/// multinomial for an exclusive set, one against the rest for each label of a free one.
///
/// A head sees a picture less the mean of the library, so that what all photos have in common
// teaches
/// nothing and a few lessons about one label do not carry the whole library there.
final class Teacher {
  private static final int ITERATIONS = 100;
  private static final double TOLERANCE = 1e-3;

  /// Stands for all labels of an exclusive set together.
  private static final int ALL = -1;

  /// Fewer say too little to move a label.
  private static final int FEWEST = 2;

  private final Prior prior;
  private final Choice choice;
  private final float[] mean;
  private final Map<Integer, Found> found = new ConcurrentHashMap<>();

  Teacher(Prior prior, Choice choice, float[] mean) {
    this.prior = prior;
    this.choice = choice;
    this.mean = mean;
  }

  /// How long a fit may take.
  enum Care {
    /// As strongly drawn and calibrated as the last thorough fit found best: for a hand on the
    // mouse.
    QUICK,
    /// With a new search for both.
    THOROUGH
  }

  /// What a search found best.
  private record Found(double strength, double factor) {}

  /// The head that those lessons make.
  Head teach(List<Lesson> lessons, Care care) {
    Head head = zeroShot();
    switch (choice) {
      case EXCLUSIVE -> {
        if (lessons.size() >= FEWEST) {
          move(head, lessons, care);
        }
      }
      case FREE -> {
        for (int label = 0; label < prior.labelCount(); label++) {
          int own = label;
          List<Lesson> some = lessons.stream().filter(lesson -> lesson.label() == own).toList();
          if (some.size() >= FEWEST) {
            move(head, label, some, care);
          }
        }
      }
    }
    return head;
  }

  private Head zeroShot() {
    int classes = prior.labelCount() + (choice == Choice.EXCLUSIVE ? 1 : 0);
    float[][] weights = new float[classes][prior.dimension()];
    for (int label = 0; label < prior.labelCount(); label++) {
      add(weights[label], prior.scale(), prior.label(label));
    }
    double[] factors = new double[choice == Choice.EXCLUSIVE ? 1 : classes];
    Arrays.fill(factors, 1);
    return new Head(choice, weights, new float[classes], factors, new boolean[prior.labelCount()]);
  }

  /// Teaches an exclusive set.
  private void move(Head head, List<Lesson> lessons, Care care) {
    List<double[]> offsets = new ArrayList<>();
    for (Lesson lesson : lessons) {
      float[] against = prior.against(lesson.vector(), 0);
      double[] logits = new double[prior.labelCount() + 1];
      for (int label = 0; label < prior.labelCount(); label++) {
        logits[label] = logit(lesson, label);
      }
      logits[prior.labelCount()] = against[prior.labelCount()];
      offsets.add(logits);
    }
    int[] targets =
        lessons.stream()
            .mapToInt(
                lesson ->
                    lesson.verdict() == Verdict.YES ? lesson.label() : Examples.not(lesson.label()))
            .toArray();
    Fit fit = fit(lessons, targets, offsets, ALL, care);
    if (fit.taught) {
      for (int c = 0; c < offsets.getFirst().length; c++) {
        move(head, c, fit.moves[c], 1);
      }
      lessons.forEach(lesson -> head.taught()[lesson.label()] = true);
    }
    head.factors()[0] = fit.factor;
  }

  /// Teaches one label of a free set; class 0 is no, class 1 is yes.
  private void move(Head head, int label, List<Lesson> lessons, Care care) {
    List<double[]> offsets =
        lessons.stream()
            .map(
                lesson ->
                    new double[] {prior.against(lesson.vector(), 0)[label], logit(lesson, label)})
            .toList();
    int[] targets =
        lessons.stream().mapToInt(lesson -> lesson.verdict() == Verdict.YES ? 1 : 0).toArray();
    Fit fit = fit(lessons, targets, offsets, label, care);
    if (fit.taught) {
      move(head, label, fit.moves[1], 1);
      move(head, label, fit.moves[0], -1);
      head.taught()[label] = true;
    }
    head.factors()[label] = fit.factor;
  }

  private double logit(Lesson lesson, int label) {
    return prior.scale() * Numbers.dot(prior.label(label), 0, lesson.vector(), 0, mean.length);
  }

  private void move(Head head, int row, float[] move, double factor) {
    add(head.weights()[row], factor, move);
    head.shifts()[row] -= (float) (factor * Numbers.dot(move, 0, mean, 0, mean.length));
  }

  /// @param moves what the weights of each class differ by from the prior's
  private record Fit(boolean taught, float[][] moves, double factor) {}

  private Fit fit(List<Lesson> lessons, int[] targets, List<double[]> offsets, int key, Care care) {
    List<float[]> centred = lessons.stream().map(lesson -> less(lesson.vector(), mean)).toList();
    Span span = new Span(centred);
    var examples =
        new Examples(
            centred.stream().map(span::coordinates).toArray(double[][]::new),
            targets,
            offsets.toArray(double[][]::new));
    Found best = found(examples, key, care);
    double strength = best.strength;
    double factor = best.factor;
    if (Double.isInfinite(strength)) {
      return new Fit(false, new float[0][], factor);
    }
    var loss = new Multinomial(examples, strength, Bias.NONE);
    double[] found = new Lbfgs(loss, TOLERANCE).minimise(new double[loss.size()], ITERATIONS);
    float[][] moves = new float[examples.classCount()][];
    for (int c = 0; c < moves.length; c++) {
      moves[c] = span.vector(found, c * examples.width(), mean.length);
    }
    return new Fit(true, moves, factor);
  }

  private Found found(Examples examples, int key, Care care) {
    Found before = found.get(key);
    if (care == Care.QUICK && before != null && !Double.isInfinite(before.strength)) {
      return before;
    }
    // Lessons that all say the same cannot show whether they help elsewhere.
    if (care == Care.QUICK || Arrays.stream(examples.targets()).distinct().count() < 2) {
      return new Found(usualStrength(), 1);
    }
    StrengthSearch.Trial best = new StrengthSearch(examples, usualStrength()).best();
    Found now = new Found(best.strength(), Temperature.factor(examples, best.logits()));
    found.put(key, now);
    return now;
  }

  /// The strength at which weights are expected to move about as far as the prior's are long:
  /// dimension / scale², for pictures of length 1; less the mean they are shorter.
  private double usualStrength() {
    double left = Math.max(0.05, 1 - Numbers.dot(mean, 0, mean, 0, mean.length));
    return left * mean.length / (prior.scale() * prior.scale());
  }

  private static void add(float[] a, double factor, float[] b) {
    for (int k = 0; k < a.length; k++) {
      a[k] += (float) (factor * b[k]);
    }
  }

  private static float[] less(float[] vector, float[] mean) {
    float[] less = vector.clone();
    add(less, -1, mean);
    return less;
  }
}
