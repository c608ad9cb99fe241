package app.fovea.model.hub;

import app.fovea.model.Sentence;
import app.fovea.model.Statement;
import java.util.Optional;

/// What the licences of the catalogue forbid.
public enum Restriction implements Statement {
  NOT_COMMERCIAL("not for commercial use"),
  PERHAPS_SOME_USES("it may forbid some uses; read it on the model's page");

  private final Sentence sentence;

  Restriction(String format) {
    this.sentence = new Sentence(format);
  }

  @Override
  public Sentence sentence() {
    return sentence;
  }

  /// Which of these the words of a licence are.
  public static Optional<Said<Restriction>> read(String words) {
    return Statement.read(values(), words);
  }
}
