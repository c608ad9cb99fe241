package app.fovea.index.label;

import java.util.List;

/// A set's labels over some photos. What does not change while somebody teaches is worked out once,
/// so that a lesson re-sorts 100,000 photos while the hand still holds the mouse. Safe for
/// concurrent use.
public final class Board {
  private final LabelSet set;
  private final VectorTable photos;
  private final Judging judging;
  private final Teacher teacher;

  /// @param mean of the vectors of the whole library
  public Board(LabelSet set, Prior prior, VectorTable photos, float[] mean) {
    this.set = set;
    this.photos = photos;
    this.judging = new Judging(prior, set.choice(), photos);
    this.teacher = new Teacher(prior, set.choice(), mean);
  }

  /// Where the photos fall after those lessons.
  public Sorting sorted(List<Lesson> lessons) {
    return sorted(lessons, Teacher.Care.THOROUGH);
  }

  /// The same at once: how strongly the head is drawn towards zero-shot, and its calibration, are
  /// those that [#sorted] found last. Lessons that were there before are to have the same vectors,
  /// not copies of them.
  public Sorting sortedQuickly(List<Lesson> lessons) {
    return sorted(lessons, Teacher.Care.QUICK);
  }

  private synchronized Sorting sorted(List<Lesson> lessons, Teacher.Care care) {
    Head head = teacher.teach(lessons, care);
    return new Sorting(set, photos.ids(), judging.by(head), head.taught());
  }
}
