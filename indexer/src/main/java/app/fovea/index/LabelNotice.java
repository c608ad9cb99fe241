package app.fovea.index;

import app.fovea.model.Sentence;
import app.fovea.model.Statement;
import java.util.Optional;

/// What the owner of a label set should know.
public enum LabelNotice implements Statement {
  ALIKE(
      "“%s” and “%s” mean nearly the same to this model; pictures will fall to either. Remove one,"
          + " or give them prompts that tell them apart."),
  ONE_SIDED(
      "All examples are of “%s”. Give one of another label, or say what is not “%s”, so that it is"
          + " known where it ends."),
  REPLACED(
      "“%s” was “%s” until now: a picture has one label of an exclusive set at most, and the last"
          + " word counts.");

  private final Sentence sentence;

  LabelNotice(String format) {
    this.sentence = new Sentence(format);
  }

  @Override
  public Sentence sentence() {
    return sentence;
  }

  /// Which of these a sentence is; empty for another one.
  public static Optional<Said<LabelNotice>> read(String sentence) {
    return Statement.read(values(), sentence);
  }
}
