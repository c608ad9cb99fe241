package app.fovea.index;

import app.fovea.model.Sentence;
import app.fovea.model.Statement;
import java.util.Optional;

/// What was found damaged in a library's files, and what became of it.
public enum Damage implements Statement {
  VECTORS(
      "The index of what the photos look like is damaged. Answers are complete but slower; it is"
          + " made anew when the library is next brought up to date."),
  VECTORS_ANEW(
      "The index of what the photos look like was damaged and has been made anew. Nothing is"
          + " lost."),
  TEXTS(
      "The index of names and texts is damaged. Answers are complete but slower; it is made anew"
          + " when the library is next brought up to date."),
  TEXTS_ANEW("The index of names and texts was damaged and has been made anew. Nothing is lost."),
  LABEL_SET(
      "How the label set “%s” is used is damaged and cannot be read: a photo can now have one of"
          + " its labels, and they are looked for as “a photo of a …”. Its labels and all decisions"
          + " are kept; save the set again with what it should be."),
  DECISIONS("Why the decisions no. %d were made cannot be read any more. They are kept."),
  SEARCH(
      "The kept search “%s” cannot be read: it is damaged, or a later version wrote it. It is left"
          + " out, and kept as it is.");

  private final Sentence sentence;

  Damage(String format) {
    this.sentence = new Sentence(format);
  }

  @Override
  public Sentence sentence() {
    return sentence;
  }

  /// Which of these a sentence is; empty for another one.
  public static Optional<Said<Damage>> read(String sentence) {
    return Statement.read(values(), sentence);
  }
}
