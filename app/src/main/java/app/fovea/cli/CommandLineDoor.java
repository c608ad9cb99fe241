package app.fovea.cli;

import app.fovea.index.Library;
import app.fovea.model.hub.Hub;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/// From arguments to an answer and an exit code.
///
/// Answers go to the terminal's `out`: text, or with `--json` exactly one JSON document, which for
/// a failure is `{"error":{"kind":…,"message":…}}`. Everything else goes to its `err`.
public final class CommandLineDoor {
  /// The other door.
  public interface Window {
    /// Opens the window and returns when it has been closed, or when a window that is open already
    /// has taken the request.
    ///
    /// @throws NoDisplayException where the machine shows no windows
    void open(Request request) throws IOException;

    /// What the window is opened with.
    ///
    /// @param paths folders and pictures to begin with
    record Request(Path library, Library.Options options, Hub.Network network, List<Path> paths) {}
  }

  /// There is no display, or a library is missing that draws on it.
  public static final class NoDisplayException extends IOException {
    private static final long serialVersionUID = 1;

    public NoDisplayException(Throwable cause) {
      super(
          ("The window cannot be opened: %s On Linux it needs a display (DISPLAY) and GTK 3"
               + " (Debian: apt-get install libgtk-3-0 libgl1 libxxf86vm1 libxtst6). Commands work"
               + " without: fovea --help")
              .formatted(sentence(String.valueOf(cause.getMessage()))),
          cause);
    }

    private static String sentence(String words) {
      return words.endsWith(".") ? words : words + ".";
    }
  }

  private final Terminal terminal;
  private final Window window;

  public CommandLineDoor(Terminal terminal, Window window) {
    this.terminal = terminal;
    this.window = window;
  }

  /// Does what the arguments ask for and returns the exit code. Never throws.
  public int run(String... arguments) {
    var common = new CommonOptions(terminal::say);
    return arrived(run(common, line(common), arguments));
  }

  /// Opens the window, as its own launcher does: arguments are folders and pictures, never a
  /// command. Where there are no options among them, as from desktops, nothing has to be parsed,
  /// for which the window would wait. Never throws.
  public int openWindow(String... arguments) {
    var common = new CommonOptions(terminal::say);
    var command = new WindowCommand(common, window);
    return arrived(
        Arrays.stream(arguments).noneMatch(CommandLineDoor::isForTheParser)
            ? guarded(common, () -> "fovea-window", () -> answer(command.on(arguments), common))
            : run(common, speaking(new CommandLine(command)), arguments));
  }

  /// An option, or the name of a file with arguments.
  private static boolean isForTheParser(String argument) {
    return argument.startsWith("-") || argument.startsWith("@");
  }

  /// An answer that nobody can read is none, whatever was done for it.
  private int arrived(int exitCode) {
    Optional<String> loss = terminal.out().loss();
    loss.ifPresent(reason -> terminal.say("The answer could not be written: " + reason + "."));
    return loss.isPresent() ? ExitCode.INTERNAL.number() : exitCode;
  }

  private int run(CommonOptions common, CommandLine line, String... arguments) {
    var asked = new AtomicReference<>(line.getCommandName());
    return guarded(
        common,
        asked::get,
        () -> {
          ParseResult parsed = line.parseArgs(arguments);
          if (CommandLine.executeHelpRequest(parsed) != null) {
            return ExitCode.DONE.number();
          }
          CommandLine chosen = parsed.asCommandLineList().getLast();
          asked.set(chosen.getCommandSpec().qualifiedName());
          return answer(command(chosen), common);
        },
        arguments);
  }

  private int answer(Command command, CommonOptions common) throws IOException {
    Reply reply = command.run();
    write(reply, common.form());
    return reply.exitCode().number();
  }

  /// @param asked the command as it is known by now
  private int guarded(
      CommonOptions common, Supplier<String> asked, Callable<Integer> work, String... arguments) {
    try {
      return work.call();
    } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError e) {
      // The outermost loop: whatever it was, the user gets a sentence and a code.
      String name =
          e instanceof CommandLine.ParameterException wrong
                  && wrong.getCommandLine().getParent() != null
              ? wrong.getCommandLine().getCommandSpec().qualifiedName()
              : asked.get();
      return report(advised(Failure.of(e), e, name, common), form(arguments));
    } finally {
      terminal.out().flush();
      terminal.err().flush();
    }
  }

  CommandLine line(CommonOptions common) {
    var line = new CommandLine(new Fovea(common, window));
    line.addSubcommand(new IndexCommand(common, terminal))
        .addSubcommand(new SearchCommand(common, terminal))
        .addSubcommand(new ClassifyCommand(common, terminal))
        .addSubcommand(new EmbedCommand(common, terminal))
        .addSubcommand(models(common))
        .addSubcommand(labels(common))
        .addSubcommand(new SimilarCommand(common, terminal))
        .addSubcommand(new DuplicatesCommand(common, terminal))
        .addSubcommand(new StatusCommand(common))
        .addSubcommand(new DoctorCommand(common))
        .addSubcommand(new EvalCommand(common, terminal));
    return speaking(line);
  }

  private CommandLine speaking(CommandLine line) {
    line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    return line;
  }

  private CommandLine models(CommonOptions common) {
    return new CommandLine(new ModelsCommands.Group())
        .addSubcommand(new ModelsCommands.ListModels(common))
        .addSubcommand(new DownloadCommand(common, terminal))
        .addSubcommand(new ModelsCommands.Import(common))
        .addSubcommand(new ModelsCommands.Use(common))
        .addSubcommand(new ModelsCommands.Verify(common))
        .addSubcommand(new BenchCommand(common))
        .addSubcommand(new ModelsCommands.Remove(common));
  }

  private CommandLine labels(CommonOptions common) {
    return new CommandLine(new LabelsCommands.Group())
        .addSubcommand(new LabelsCreate(common))
        .addSubcommand(new LabelsCommands.ListSets(common))
        .addSubcommand(new LabelsTeach(common, terminal))
        .addSubcommand(new LabelsApply(common, terminal))
        .addSubcommand(new LabelsCommands.Undo(common))
        .addSubcommand(new LabelsCommands.Redo(common))
        .addSubcommand(new LabelsCommands.Threshold(common))
        .addSubcommand(new LabelsRate(common))
        .addSubcommand(new LabelsCommands.Remove(common))
        .addSubcommand(new LabelsCommands.Import(common))
        .addSubcommand(new LabelsExport(common));
  }

  private static Command command(CommandLine chosen) {
    if (chosen.getCommand() instanceof Command command) {
      return command;
    }
    throw new CommandLine.ParameterException(
        chosen,
        "Say what to do with %s: %s."
            .formatted(
                chosen.getCommandName(), String.join(", ", chosen.getSubcommands().keySet())));
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
    json.setHtmlSafe(false);
    document.write(json);
    writer.write('\n');
    writer.flush();
  }

  private static Failure advised(
      Failure failure, Throwable thrown, String asked, CommonOptions common) {
    if (failure.isUnforeseen()) {
      return failure.and("More about it is in " + Log.keep(common.directory(), thrown) + ".");
    }
    return thrown instanceof CommandLine.ParameterException
        ? failure.and("See: " + asked + " --help")
        : failure;
  }

  private int report(Failure failure, Form form) {
    terminal.say(failure.message());
    if (form != Form.TEXT) {
      try {
        json(terminal.out(), failure::writeJson);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return failure.exitCode().number();
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
