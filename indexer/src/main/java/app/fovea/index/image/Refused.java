package app.fovea.index.image;

import org.jspecify.annotations.Nullable;

/// A file that cannot become a picture. The message is a sentence for people: what the file is, and
/// what would help.
public final class Refused extends Exception {
  public Refused(String reason) {
    super(reason);
  }

  public Refused(String reason, @Nullable Throwable cause) {
    super(reason, cause);
  }
}
