package app.fovea.cli;

import app.fovea.Places;
import app.fovea.index.Library;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/// From arguments to an answer and an exit code.
///
/// Answers go to the terminal's `out`: text, or with `--json` exactly one JSON document, which for
/// a failure is `{"error":{"kind":…,"message":…}}`. Everything else goes to its `err`.
public final class CommandLineDoor {
  /// The other door.
  public interface Window {
    /// Opens the window and returns when it has been closed.
    void open(Path libraryDirectory, Library.Options options);
  }

  private final Terminal terminal;
  private final Window window;

  public CommandLineDoor(Terminal terminal, Window window) {
    this.terminal = terminal;
    this.window = window;
  }

  /// Does what the arguments ask for and returns the exit code. Never throws.
  public int run(String... arguments) {
    Path library = Places.library();
    try {
      CommandLine line = line();
      ParseResult parsed = line.parseArgs(arguments);
      if (CommandLine.executeHelpRequest(parsed) != null) {
        return ExitCode.DONE.number();
      }
      Command command = chosen(parsed);
      library = command.common().directory();
      Reply reply = command.run();
      write(reply, command.common().form());
      return reply.exitCode().number();
    } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError e) {
      // The outermost loop: whatever it was, the user gets a sentence and a code.
      return report(e, library, form(arguments));
    } finally {
      terminal.out().flush();
      terminal.err().flush();
    }
  }

  private CommandLine line() {
    var line = new CommandLine(new Fovea(window));
    line.addSubcommand(new IndexCommand(terminal))
        .addSubcommand(new SearchCommand(terminal))
        .addSubcommand(new ClassifyCommand(terminal))
        .addSubcommand(new EmbedCommand(terminal))
        .addSubcommand(models())
        .addSubcommand(labels())
        .addSubcommand(new StatusCommand())
        .addSubcommand(new EvalCommand(terminal));
    line.setOut(new java.io.PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    line.setErr(new java.io.PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    return line;
  }

  private static CommandLine models() {
    return new CommandLine(new ModelsCommands.Group())
        .addSubcommand(new ModelsCommands.ListModels())
        .addSubcommand(new ModelsCommands.Import())
        .addSubcommand(new ModelsCommands.Use())
        .addSubcommand(new ModelsCommands.Verify())
        .addSubcommand(new ModelsCommands.Remove());
  }

  private CommandLine labels() {
    return new CommandLine(new LabelsCommands.Group())
        .addSubcommand(new LabelsCommands.Create())
        .addSubcommand(new LabelsCommands.ListSets())
        .addSubcommand(new LabelsCommands.Teach(terminal))
        .addSubcommand(new LabelsCommands.Apply(terminal))
        .addSubcommand(new LabelsCommands.Undo())
        .addSubcommand(new LabelsCommands.Redo())
        .addSubcommand(new LabelsCommands.Remove());
  }

  private static Command chosen(ParseResult parsed) {
    List<CommandLine> given = parsed.asCommandLineList();
    CommandLine last = given.getLast();
    if (last.getCommand() instanceof Command command) {
      return command;
    }
    throw new CommandLine.ParameterException(
        last,
        "Say what to do with %s: %s."
            .formatted(last.getCommandName(), String.join(", ", last.getSubcommands().keySet())));
  }

  private void write(Reply reply, Form form) throws IOException {
    switch (form) {
      case TEXT -> reply.writeText(terminal.out());
      case JSON, JSON_LINES -> json(terminal.out(), reply::writeJson);
    }
  }

  /// Something that writes one JSON value.
  interface Document {
    void write(JsonWriter json) throws IOException;
  }

  static void json(PrintStream out, Document document) throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    var json = new JsonWriter(writer);
    json.setStrictness(Strictness.STRICT);
    document.write(json);
    writer.write('\n');
    writer.flush();
  }

  private int report(Throwable thrown, Path library, Form form) {
    Failure failure = Failure.of(thrown);
    String message = failure.message();
    if (failure.exitCode() == ExitCode.INTERNAL) {
      message += " What is known about it is in " + Log.keep(library, thrown) + ".";
    }
    terminal.say(message);
    if (thrown instanceof CommandLine.ParameterException e) {
      terminal
          .err()
          .println("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    }
    if (form != Form.TEXT) {
      try {
        json(terminal.out(), error(failure.kind(), message));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return failure.exitCode().number();
  }

  private static Document error(String kind, String message) {
    return json -> {
      json.beginObject().name("error").beginObject();
      json.name("kind").value(kind).name("message").value(message);
      json.endObject().endObject();
    };
  }

  /// What form was asked for, also when the arguments as a whole cannot be understood.
  private static Form form(String... arguments) {
    List<String> options = Arrays.stream(arguments).takeWhile(it -> !it.equals("--")).toList();
    if (options.contains("--json-lines")) {
      return Form.JSON_LINES;
    }
    return options.contains("--json") ? Form.JSON : Form.TEXT;
  }
}
