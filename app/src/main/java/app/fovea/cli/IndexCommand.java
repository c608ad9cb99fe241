package app.fovea.cli;

import app.fovea.GrownHeap;
import app.fovea.index.FolderEvents;
import app.fovea.index.Library;
import app.fovea.index.LibraryException;
import app.fovea.index.Summary;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `index`: brings folders into the library.
@CommandLine.Command(
    name = "index",
    description = "Adds folders to the library and brings it up to date.",
    mixinStandardHelpOptions = true)
final class IndexCommand implements Command {
  private static final long LITTLE_HEAP = 16L << 20;

  @Parameters(arity = "1..*", paramLabel = "FOLDER", description = "Folders with photos.")
  private List<Path> folders = List.of();

  @Option(names = "--watch", description = "Stays and keeps up with changes until interrupted.")
  private boolean watch;

  private final CommonOptions common;
  private final Terminal terminal;

  IndexCommand(CommonOptions common, Terminal terminal) {
    this.common = common;
    this.terminal = terminal;
  }

  @Override
  public Reply run() throws IOException {
    List<Path> absolute = absolute(folders);
    try (Library library = common.open(Library.Access.WRITE)) {
      Summary first = index(library, absolute, terminal, common.form());
      return new Done(
          watch ? watched(library, first) : first,
          library.encoder().model().id(),
          CommonOptions.name(library.encoder().accelerator()),
          terminal.cancelled().getAsBoolean());
    }
  }

  /// Keeps up until interrupted, and says what changed.
  private Summary watched(Library library, Summary first) throws IOException {
    AtomicReference<Summary> total = new AtomicReference<>(first);
    terminal.say("watching; press Ctrl-C to stop");
    library.watch(new KeepingUp(library, terminal, total), terminal.cancelled());
    return total.get();
  }

  /// @param total of all runs
  private record KeepingUp(Library library, Terminal terminal, AtomicReference<Summary> total)
      implements FolderEvents {
    @Override
    public void changed(List<Path> folders) throws IOException {
      Summary run = library.index(folders, _ -> {}, terminal.cancelled());
      total.updateAndGet(before -> before.and(run));
      if (run.indexed() + run.moved() + run.copied() + run.removed() > 0) {
        terminal.say(
            "%d indexed, %d moved, %d copied, %d removed"
                .formatted(run.indexed(), run.moved(), run.copied(), run.removed()));
      }
    }

    @Override
    public void away(List<Path> folders) {
      for (Path folder : folders) {
        terminal.say(folder + " cannot be reached any more; its photos stay in the library");
      }
    }

    @Override
    public void notice(String sentence) {
      terminal.say(sentence);
    }
  }

  /// The folders as the library knows them.
  ///
  /// @throws LibraryException NO_SUCH_FILE
  static List<Path> absolute(List<Path> folders) throws LibraryException {
    List<Path> absolute =
        folders.stream().map(folder -> folder.toAbsolutePath().normalize()).toList();
    for (Path folder : absolute) {
      if (!Files.isDirectory(folder)) {
        String what =
            Files.exists(folder) ? folder + " is not a folder." : "There is no " + folder + ".";
        throw new LibraryException(LibraryException.Kind.NO_SUCH_FILE, what);
      }
    }
    return absolute;
  }

  /// Adds the folders and brings them up to date, showing how far it is.
  static Summary index(Library library, List<Path> folders, Terminal terminal, Form form)
      throws IOException {
    // A missing model must not leave folders behind that nothing was done with.
    library.encoder();
    for (Path folder : folders) {
      library.addFolder(folder);
    }
    Runtime machine = Runtime.getRuntime();
    GrownHeap heap =
        new GrownHeap(machine::totalMemory, machine.totalMemory(), LITTLE_HEAP, System::gc);
    try (var line = new ProgressLine(terminal, form)) {
      return library.index(
          folders,
          progress -> {
            line.show(progress);
            heap.look();
          },
          terminal.cancelled());
    }
  }

  private record Done(Summary summary, String model, String accelerator, boolean cancelled)
      implements Reply {
    @Override
    public ExitCode exitCode() {
      return cancelled ? ExitCode.CANCELLED : new Failures(summary.failed()).exitCode();
    }

    @Override
    public void writeJson(JsonWriter json) throws IOException {
      json.beginObject();
      json.name("indexed").value(summary.indexed()).name("unchanged").value(summary.unchanged());
      json.name("moved").value(summary.moved()).name("copied").value(summary.copied());
      json.name("removed").value(summary.removed());
      new Failures(summary.failed()).writeJson(json);
      json.name("seconds").value(ProgressLine.finite(summary.seconds()));
      json.name("photosPerSecond").value(ProgressLine.finite(summary.photosPerSecond()));
      json.name("model").value(model).name("accelerator").value(accelerator);
      json.endObject();
    }

    @Override
    public void writeText(PrintStream out) {
      new Failures(summary.failed()).writeText(out);
      out.printf(
          "%d indexed, %d unchanged, %d moved, %d copied, %d removed, %d failed in %.1f s (%.1f"
              + " photos/s, %s, %s)%n",
          summary.indexed(),
          summary.unchanged(),
          summary.moved(),
          summary.copied(),
          summary.removed(),
          summary.failed().size(),
          summary.seconds(),
          ProgressLine.finite(summary.photosPerSecond()),
          model,
          accelerator);
      if (cancelled) {
        out.println("Stopped; what was done is kept, and the next run goes on from here.");
      }
    }
  }
}
