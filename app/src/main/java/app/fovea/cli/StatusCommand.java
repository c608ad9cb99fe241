package app.fovea.cli;

import app.fovea.index.Folder;
import app.fovea.index.Library;
import app.fovea.index.Outcome;
import app.fovea.index.Status;
import app.fovea.model.Accelerator;
import app.fovea.model.AcceleratorChoice;
import app.fovea.model.ModelPackage;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;

/// `status`: what the library holds.
@CommandLine.Command(
    name = "status",
    description = "Shows what the library holds, what is pending and what failed.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Command {
  private final CommonOptions common;

  StatusCommand(CommonOptions common) {
    this.common = common;
  }

  @Override
  public Reply run() throws IOException {
    try (Library library = common.openExisting(Library.Access.READ)) {
      return new Shown(
          common.directory(),
          library.status(),
          library.model().map(ModelPackage::id),
          accelerator(library));
    }
  }

  private AcceleratorChoice accelerator(Library library) throws IOException {
    Optional<Accelerator> asked = common.askedAccelerator();
    if (asked.isPresent()) {
      return new AcceleratorChoice(asked.get(), "it was asked for", List.of());
    }
    Optional<ModelPackage> model = library.model();
    return model.isPresent()
        ? library.models().choose(model.get(), common.threads())
        : new AcceleratorChoice(Accelerator.CPU, "it runs everywhere", List.of());
  }

  private record Shown(
      Path library, Status status, Optional<String> model, AcceleratorChoice accelerator)
      implements Reply {
    @Override
    public ExitCode exitCode() {
      return ExitCode.DONE;
    }

    @Override
    public void writeJson(JsonWriter json) throws IOException {
      json.beginObject().name("library").value(library.toString());
      json.name("folders").beginArray();
      for (Folder folder : status.folders()) {
        json.beginObject().name("path").value(folder.path().toString());
        json.name("photos").value(folder.photos());
        json.name("online").value(folder.online()).endObject();
      }
      json.endArray();
      json.name("photos").value(status.photos()).name("pending").value(status.pending());
      json.name("failed").value(status.failed().size());
      json.name("failures").beginObject();
      for (var reason : failures().entrySet()) {
        json.name(reason.getKey()).value(reason.getValue());
      }
      json.endObject();
      json.name("bytes").beginObject();
      for (var part : new TreeMap<>(status.bytes()).entrySet()) {
        json.name(part.getKey()).value(part.getValue());
      }
      json.endObject();
      json.name("model").value(model.orElse(null));
      json.name("accelerator").beginObject();
      json.name("name").value(accelerator.accelerator().key());
      json.name("why").value(why()).endObject();
      json.endObject();
    }

    /// Why this device, and why none of the others.
    private String why() {
      return Stream.concat(
              Stream.of(accelerator.why()),
              accelerator.rejected().stream()
                  .map(other -> other.accelerator().key() + ": " + other.reason()))
          .collect(Collectors.joining("; "));
    }

    private Map<String, Long> failures() {
      return status.failed().stream()
          .collect(
              Collectors.groupingBy(Outcome.Failed::reason, TreeMap::new, Collectors.counting()));
    }

    @Override
    public void writeText(PrintStream out) {
      out.println("Library:     " + library);
      out.println("Model:       " + model.orElse("none; see fovea models import --help"));
      out.println("Accelerator: " + accelerator.accelerator().key() + ", " + accelerator.why());
      for (AcceleratorChoice.Rejected other : accelerator.rejected()) {
        out.println("Not used:    " + other.accelerator().key() + ", " + other.reason());
      }
      out.printf(
          "Photos:      %d, %d pending, %d failed%n",
          status.photos(), status.pending(), status.failed().size());
      for (Folder folder : status.folders()) {
        String away = folder.online() ? "" : " (away)";
        out.printf(
            "Folder:      %s, %d photos%s%n", Visible.name(folder.path()), folder.photos(), away);
      }
      failures().forEach((reason, count) -> out.printf("Failed:      %d x %s%n", count, reason));
      new TreeMap<>(status.bytes())
          .forEach((part, bytes) -> out.printf("On disk:     %s %.1f MB%n", part, bytes / 1e6));
    }
  }
}
