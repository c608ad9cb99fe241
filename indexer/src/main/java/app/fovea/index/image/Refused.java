package app.fovea.index.image;

import org.jspecify.annotations.Nullable;

/// A file that cannot become a picture. The message is a sentence for people: what the file is, and
/// what would help.
public final class Refused extends Exception {
  private final Cause reason;

  /// What has to change before another try makes sense.
  public enum Cause {
    /// The file, or its decoder.
    FILE,
    /// The machine, which may do better in a moment.
    MACHINE
  }

  public Refused(String reason) {
    this(reason, null);
  }

  public Refused(String reason, @Nullable Throwable cause) {
    this(reason, Cause.FILE, cause);
  }

  public Refused(String reason, Cause what, @Nullable Throwable cause) {
    super(reason, cause);
    this.reason = what;
  }

  /// Whether the file itself is the reason, as far as is known.
  public boolean isOfTheFile() {
    return reason == Cause.FILE;
  }
}
