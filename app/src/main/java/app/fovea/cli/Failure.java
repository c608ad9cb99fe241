package app.fovea.cli;

import app.fovea.index.LibraryException;
import app.fovea.model.ModelException;
import com.google.gson.stream.JsonWriter;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;

/// Why a command could not be done.
///
/// @param kind the same in words for programs, such as `no-model`
/// @param message for people: what happened, what was kept, what helps
record Failure(ExitCode exitCode, String kind, String message) {
  private static final String UNFORESEEN = "internal";

  /// Sorts out what was thrown; what nobody foresaw is INTERNAL.
  static Failure of(Throwable thrown) {
    return switch (thrown) {
      case CommandLine.UnmatchedArgumentException e
          when e.getCommandLine().getCommand() instanceof SearchCommand ->
          usage(text(e) + ". A query that begins with a minus goes after --.");
      case CommandLine.UnmatchedArgumentException e -> usage(unmatched(e));
      case CommandLine.ParameterException e -> usage(text(e));
      case LibraryException e -> of(e);
      case ModelException e -> new Failure(ExitCode.NO_MODEL, "no-model", text(e));
      case CommandLineDoor.NoDisplayException e ->
          new Failure(ExitCode.INTERNAL, "no-display", text(e));
      case NoSuchFileException e -> noSuchFile("There is no " + e.getFile() + ".");
      case FileNotFoundException e -> noSuchFile(text(e));
      case AccessDeniedException e ->
          noSuchFile("You may not open " + e.getFile() + "; change its permissions.");
      case FileSystemException e -> internal(e.getFile() + ": " + e.getReason());
      case UncheckedIOException e when e.getCause() instanceof IOException cause -> of(cause);
      case IOException e -> internal(text(e));
      default -> internal(thrown.toString());
    };
  }

  private static String unmatched(CommandLine.UnmatchedArgumentException e) {
    String argument = e.getUnmatched().getFirst();
    CommandLine command = e.getCommandLine();
    if (argument.startsWith("-")) {
      return text(e);
    }
    return command.getSubcommands().isEmpty()
        ? "“%s” is one argument too many.".formatted(argument)
        : "There is no command “%s”. There are: %s."
            .formatted(argument, String.join(", ", command.getSubcommands().keySet()));
  }

  private static Failure of(LibraryException e) {
    return switch (e.kind()) {
      case LOCKED -> new Failure(ExitCode.LIBRARY, "locked", text(e));
      case DAMAGED -> new Failure(ExitCode.LIBRARY, "damaged", text(e));
      case NEWER -> new Failure(ExitCode.LIBRARY, "newer", text(e));
      case NO_MODEL -> new Failure(ExitCode.NO_MODEL, "no-model", text(e));
      case NO_SUCH_FILE -> noSuchFile(text(e));
      case BAD_REQUEST -> usage(text(e));
      case CANCELLED -> new Failure(ExitCode.CANCELLED, "cancelled", text(e));
    };
  }

  private static Failure usage(String message) {
    return new Failure(ExitCode.USAGE, "usage", message);
  }

  private static Failure noSuchFile(String message) {
    return new Failure(ExitCode.NO_SUCH_FILE, "no-such-file", message);
  }

  private static Failure internal(String message) {
    return new Failure(ExitCode.INTERNAL, UNFORESEEN, "Something went wrong: " + message);
  }

  private static String text(Throwable thrown) {
    return thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
  }

  /// Whether only the log can tell more.
  boolean isUnforeseen() {
    return kind.equals(UNFORESEEN);
  }

  /// The same failure with one more sentence.
  Failure and(String sentence) {
    String end = message.endsWith(".") || message.endsWith("?") ? " " : ". ";
    return new Failure(exitCode, kind, message + end + sentence);
  }

  void writeJson(JsonWriter json) throws IOException {
    json.beginObject().name("error").beginObject();
    json.name("kind").value(kind).name("message").value(message);
    json.endObject().endObject();
  }
}
