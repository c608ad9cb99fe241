package app.fovea.index.label;

import app.fovea.model.Encoder;
import java.util.List;

/// A set's labels as they were taught, ready to judge pictures. Immutable, so safe for concurrent
// use.
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
    return new Classifier(set, prior, new Teacher(prior, set.choice(), mean).teach(lessons));
  }

  /// A classifier of labels that were not taught.
  public static Classifier zeroShot(Encoder encoder, LabelSet set) {
    Prior prior = Prior.of(encoder, Prior.vectors(encoder, set));
    return taught(set, prior, new float[prior.dimension()], List.of());
  }

  /// For each label whether lessons moved it.
  public boolean taught(int label) {
    return head.taught()[label];
  }

  /// Probabilities of the labels in the set's order; in an exclusive set they add up to 1 together
  /// with that of none of these.
  public double[] judge(float[] picture) {
    return java.util.Arrays.copyOf(head.judge(prior, picture), set.labels().size());
  }
}
