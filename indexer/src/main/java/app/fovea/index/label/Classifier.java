package app.fovea.index.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A set's labels as they were taught, ready to judge pictures. Immutable, so safe for concurrent
/// use.
public final class Classifier {
  private final LabelSet set;
  private final Prior prior;
  private final Head head;

  private Classifier(LabelSet set, Prior prior, Head head) {
    this.set = set;
    this.prior = prior;
    this.head = head;
  }

  /// @param mean of the library's vectors
  public static Classifier taught(LabelSet set, Prior prior, float[] mean, List<Lesson> lessons) {
    Teacher teacher = new Teacher(prior, set.choice(), mean);
    return new Classifier(set, prior, teacher.teach(lessons, Teacher.Care.THOROUGH));
  }

  public LabelSet set() {
    return set;
  }

  /// For each label whether lessons moved it.
  public boolean taught(int label) {
    return head.taught()[label];
  }

  /// Every label with its probability, most probable first. In an exclusive set the probabilities
  /// add up to 1.
  public List<ZeroShot.Score> scores(float[] picture) {
    double[] probabilities = head.judge(prior, picture);
    double sum = 1;
    if (set.choice() == Choice.EXCLUSIVE) {
      sum = Arrays.stream(probabilities, 0, set.labels().size()).sum();
    }
    List<ZeroShot.Score> scores = new ArrayList<>();
    for (int label = 0; label < set.labels().size(); label++) {
      double part = sum > 0 ? probabilities[label] / sum : 0;
      scores.add(new ZeroShot.Score(set.names().get(label), part, cosine(label, picture)));
    }
    scores.sort(ZeroShot.Score.BEST_FIRST);
    return scores;
  }

  /// The same with "none" as one more label: what everyday phrases say that no label does. In a
  /// free set it is how improbable the most probable label is.
  public List<ZeroShot.Score> scoresWithNone(float[] picture) {
    double[] probabilities = head.judge(prior, picture);
    List<ZeroShot.Score> scores = new ArrayList<>();
    double most = 0;
    for (int label = 0; label < set.labels().size(); label++) {
      most = Math.max(most, probabilities[label]);
      scores.add(
          new ZeroShot.Score(set.names().get(label), probabilities[label], cosine(label, picture)));
    }
    double none =
        switch (set.choice()) {
          case EXCLUSIVE -> probabilities[set.labels().size()];
          case FREE -> 1 - most;
        };
    scores.add(new ZeroShot.Score(Label.NONE.name(), none, prior.againstAll(picture)));
    scores.sort(ZeroShot.Score.BEST_FIRST);
    return scores;
  }

  private double cosine(int label, float[] picture) {
    return prior.cosine(label, picture, 0);
  }
}
