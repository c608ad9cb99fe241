package app.fovea.model;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/// What the file system says, in words.
final class Failure {
  private Failure() {}

  /// Work on files.
  interface Work<T> {
    T run() throws IOException;
  }

  /// Runs the work; whatever goes wrong becomes a [ModelException] that begins with `what`.
  static <T> T told(String what, Work<T> work) throws ModelException {
    try {
      return work.run();
    } catch (ModelException e) {
      throw e;
    } catch (IOException e) {
      throw new ModelException(what + ": " + reason(e), e);
    }
  }

  static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> missing.getFile() + " does not exist";
      case AccessDeniedException denied -> "no permission for " + denied.getFile();
      case FileSystemException other when other.getReason() != null ->
          other.getFile() + ": " + other.getReason();
      default -> Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    };
  }
}
