package app.fovea.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// What the file system says, in words.
final class Failure {
  private Failure() {}

  /// Work on files.
  interface Work<T> {
    T run() throws IOException;
  }

  /// Runs the work; whatever goes wrong becomes a [ModelException] that says it with the reason.
  static <T> T told(UnaryOperator<String> said, Work<T> work) throws ModelException {
    try {
      return work.run();
    } catch (UncheckedIOException e) { // a tower that is opened late
      throw told(said, Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw told(said, e);
    }
  }

  private static ModelException told(UnaryOperator<String> said, IOException e) {
    return e instanceof ModelException known ? known : new ModelException(said.apply(reason(e)), e);
  }

  /// What an opening that came late says.
  static String cause(UncheckedIOException e) {
    return reason(Objects.requireNonNull(e.getCause()));
  }

  static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> ModelFault.NOT_THERE.about(missing.getFile());
      case AccessDeniedException denied -> ModelFault.NO_PERMISSION.about(denied.getFile());
      case FileSystemException other when other.getReason() != null ->
          other.getFile() + ": " + other.getReason();
      default -> Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    };
  }
}
