package app.fovea.cli;

import app.fovea.index.Library;
import app.fovea.model.Agreement;
import app.fovea.model.ModelBench;
import app.fovea.model.ModelPackage;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/// `models bench`: how fast a model is on this machine. The result is kept and shown by `models
/// list`.
@CommandLine.Command(
    name = "bench",
    description = "Measures a model on this machine for some seconds.",
    mixinStandardHelpOptions = true)
final class BenchCommand implements Command {
  private final CommonOptions common;

  @Parameters(arity = "0..1", paramLabel = "ID", description = "The model (the library's).")
  private @Nullable String id;

  BenchCommand(CommonOptions common) {
    this.common = common;
  }

  @Override
  public Reply run() throws IOException {
    try (Library library = common.open(Library.Access.READ)) {
      ModelPackage model = ModelsCommands.named(library, id);
      return new Measured(
          library.models().bench(model, common.askedAccelerator(), common.threads()),
          library.models().agreement(model));
    }
  }

  /// @param agreement of 8-bit weights with the published ones
  private record Measured(ModelBench bench, Optional<Agreement> agreement) implements Reply {
    @Override
    public ExitCode exitCode() {
      return ExitCode.DONE;
    }

    @Override
    public void writeJson(JsonWriter json) throws IOException {
      json.beginObject().name("id").value(bench.id());
      json.name("accelerator").value(bench.accelerator().key()).name("batch").value(bench.batch());
      json.name("imagesPerSecond").value(bench.imagesPerSecond());
      json.name("textMillis").value(bench.textMillis());
      json.name("rssBytes").value(bench.rssBytes()).endObject();
    }

    @Override
    public void writeText(PrintStream out) {
      out.printf(
          Locale.ROOT,
          "%s on %s: %.1f pictures a second, %.0f ms for a phrase, %.0f MB of memory%n",
          bench.id(),
          bench.accelerator().title(),
          bench.imagesPerSecond(),
          bench.textMillis(),
          bench.rssBytes() / 1e6);
      agreement.ifPresent(it -> out.println("8-bit weights: " + it.figures()));
    }
  }
}
