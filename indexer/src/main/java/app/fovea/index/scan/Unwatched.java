package app.fovea.index.scan;

import app.fovea.model.Sentence;
import app.fovea.model.Statement;
import java.util.Optional;

/// Why the system does not tell what changes in a folder, which is named first.
public enum Unwatched implements Statement {
  NETWORK_DRIVE(
      "%s: It is on a network drive, which does not tell what others change there; changes are"
          + " looked for every minute instead."),
  NO_MORE(
      "%s: The system watches no more folders (fs.inotify.max_user_watches); changes are looked for"
          + " every minute instead."),
  NOT_TOLD("%s: The system tells no changes here (%s); they are looked for every minute instead.");

  private final Sentence sentence;

  Unwatched(String format) {
    this.sentence = new Sentence(format);
  }

  @Override
  public Sentence sentence() {
    return sentence;
  }

  /// Which of these a sentence is; empty for another one.
  public static Optional<Said<Unwatched>> read(String sentence) {
    return Statement.read(values(), sentence);
  }
}
