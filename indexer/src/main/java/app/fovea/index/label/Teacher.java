package app.fovea.index.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Makes heads from lessons: logistic regression that starts from zero-shot and is drawn towards
/// it, multinomial for an exclusive set, one against the rest for each label of a free one.
///
/// A head sees a picture less the mean of the library, so that what all photos have in common
/// teaches nothing and a few lessons about one label do not carry the whole library there.
///
/// Before that the lessons of an exclusive set say how far its names alone do better than the
/// phrases around them; what they make of the two is the prior that the head starts from.
///
/// Remembers what it worked out, so that one more lesson costs little. Not safe for concurrent use.
final class Teacher {
  /// Stands for all labels of an exclusive set together.
  private static final int ALL = -1;

  /// Fewer say too little to move a label.
  private static final int FEWEST = 2;

  private final Prior prior;
  private final Choice choice;
  private final double usual;
  private final Span span;
  private final Map<Integer, Regression> regressions = new HashMap<>();
  private final Map<float[], double[]> logits = new IdentityHashMap<>();
  private final Map<float[], double[]> rewordings = new IdentityHashMap<>();
  private double wording;

  /// @param mean of the library's vectors
  Teacher(Prior prior, Choice choice, float[] mean) {
    this.prior = prior;
    this.choice = choice;
    this.usual = usualStrength(prior, mean);
    this.span = new Span(mean);
  }

  /// The strength at which weights are expected to move about half as far as the prior's are long:
  /// 4 · dimension / scale², for pictures of length 1; less the mean they are shorter.
  private static double usualStrength(Prior prior, float[] mean) {
    double left = Math.max(0.05, 1 - Numbers.dot(mean, 0, mean, 0, mean.length));
    return 4 * left * mean.length / (prior.scale() * prior.scale());
  }

  /// How long a fit may take.
  enum Care {
    /// As strongly drawn and calibrated as the last thorough fit found best: for a hand on the
    /// mouse.
    QUICK,
    /// With a new search for both.
    THOROUGH
  }

  /// The head that those lessons make. Lessons that were there before are known by their vectors'
  /// identity.
  Head teach(List<Lesson> lessons, Care care) {
    double[][] moves = new double[prior.classCount(choice)][0];
    double[] factors = new double[choice == Choice.EXCLUSIVE ? 1 : moves.length];
    Arrays.fill(factors, 1);
    boolean exclusive = choice == Choice.EXCLUSIVE && lessons.size() >= FEWEST;
    if (exclusive && care == Care.THOROUGH) {
      wording = wording(lessons);
    }
    double part = exclusive ? wording : 0;
    Head head = new Head(choice, span, part, moves, factors, new boolean[prior.labelCount()]);
    switch (choice) {
      case EXCLUSIVE -> {
        if (exclusive) {
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

  private double[] logits(Lesson lesson) {
    return logits.computeIfAbsent(lesson.vector(), it -> prior.logits(choice, it, 0));
  }

  private double[] rewording(Lesson lesson) {
    return rewordings.computeIfAbsent(lesson.vector(), it -> prior.rewording(it, 0));
  }

  /// Lessons that all say the same cannot tell one wording from the other.
  private double wording(List<Lesson> lessons) {
    boolean same = Arrays.stream(targets(lessons)).distinct().count() < 2;
    return same || !prior.rewordable()
        ? 0
        : Wording.part(
            examples(lessons, targets(lessons), lessons.stream().map(this::logits).toList()),
            lessons.stream().map(this::rewording).toArray(double[][]::new));
  }

  private Examples examples(List<Lesson> lessons, int[] targets, List<double[]> offsets) {
    // Examples say which label, but not how frequent "none of these" is.
    boolean withoutNone = choice == Choice.EXCLUSIVE && prior.labelCount() > 1;
    int calibrated = offsets.getFirst().length - (withoutNone ? 1 : 0);
    List<double[]> features = lessons.stream().map(it -> span.including(it.vector())).toList();
    return new Examples(
        features.stream().map(it -> Arrays.copyOf(it, span.width())).toArray(double[][]::new),
        targets,
        offsets.toArray(double[][]::new),
        calibrated);
  }

  private Regression.Fit fit(int key, Examples examples, Care care) {
    return regressions.computeIfAbsent(key, _ -> new Regression(usual)).fit(examples, care);
  }

  private static int[] targets(List<Lesson> lessons) {
    return lessons.stream()
        .mapToInt(
            lesson ->
                lesson.verdict() == Verdict.YES ? lesson.label() : Examples.not(lesson.label()))
        .toArray();
  }

  /// Teaches an exclusive set.
  private void move(Head head, List<Lesson> lessons, Care care) {
    List<double[]> offsets = new ArrayList<>();
    for (Lesson lesson : lessons) {
      double[] offset = logits(lesson).clone();
      if (head.wording() > 0) {
        Prior.reword(offset, head.wording(), rewording(lesson));
      }
      offsets.add(offset);
    }
    Regression.Fit fit = fit(ALL, examples(lessons, targets(lessons), offsets), care);
    if (fit.taught()) {
      System.arraycopy(fit.moves(), 0, head.moves(), 0, head.moves().length);
    }
    if (fit.taught() || head.wording() > 0) {
      lessons.forEach(lesson -> head.taught()[lesson.label()] = true);
    }
    head.factors()[0] = fit.factor();
  }

  /// Teaches one label of a free set; class 0 is no, class 1 is yes.
  private void move(Head head, int label, List<Lesson> lessons, Care care) {
    List<double[]> offsets = new ArrayList<>();
    for (Lesson lesson : lessons) {
      offsets.add(new double[] {0, logits(lesson)[label]});
    }
    int[] targets =
        lessons.stream().mapToInt(lesson -> lesson.verdict() == Verdict.YES ? 1 : 0).toArray();
    Regression.Fit fit = fit(label, examples(lessons, targets, offsets), care);
    if (fit.taught()) {
      double[] move = fit.moves()[1].clone();
      Numbers.add(move, -1, fit.moves()[0]);
      head.moves()[label] = move;
      head.taught()[label] = true;
    }
    head.factors()[label] = fit.factor();
  }
}
