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
  TEXTS_ANEW("The index of names and texts was damaged and has been made anew. Nothing is lost.");

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
