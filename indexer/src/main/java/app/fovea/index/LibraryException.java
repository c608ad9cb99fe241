package app.fovea.index;

import java.io.IOException;

/// A library that cannot be used as asked; the message tells a user what is wrong and what helps.
public final class LibraryException extends IOException {
  /// Why, for exit codes and for the window's choice of page.
  public enum Kind {
    LOCKED,
    DAMAGED,
    NEWER,
    NO_MODEL,
    NO_SUCH_FILE,
    BAD_REQUEST,
    CANCELLED
  }

  private final Kind kind;

  public LibraryException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public LibraryException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
