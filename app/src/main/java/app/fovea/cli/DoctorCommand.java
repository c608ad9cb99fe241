package app.fovea.cli;

import app.fovea.index.Check;
import app.fovea.index.Doctor;
import app.fovea.index.Library;
import app.fovea.model.ModelPackage;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// `doctor`: looks after the library and what the machine gives it.
@CommandLine.Command(
    name = "doctor",
    description = "Checks the machine and the library; --repair saves what can be saved.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Command {
  private static final int LEAST_MEMORY_MB = 200;

  @Option(
      names = "--repair",
      description = "Makes the indexes anew from the catalog and saves what a damaged one holds.")
  private boolean repair;

  private final CommonOptions common;

  DoctorCommand(CommonOptions common) {
    this.common = common;
  }

  @Override
  public Reply run() throws IOException {
    Doctor doctor = new Doctor(common.directory());
    List<Check> checks = new ArrayList<>();
    checks.add(memory());
    checks.addAll(repair ? doctor.repair() : doctor.examine());
    if (checks.stream().allMatch(Check::ok)) {
      checks.add(model());
    }
    return new Report(checks);
  }

  private static Check memory() {
    long most = Runtime.getRuntime().maxMemory() >> 20;
    return new Check(
        "memory", most >= LEAST_MEMORY_MB, "Java may use %,d MB beside the model.".formatted(most));
  }

  private Check model() throws IOException {
    try (Library library = common.open(Library.Access.READ)) {
      Optional<ModelPackage> model = library.model();
      if (model.isPresent()) {
        library.models().verify(model.get());
      }
      return new Check(
          "model",
          model.isPresent(),
          model
              .map(each -> each.id() + " is as it came in.")
              .orElse(
                  "There is none yet: `fovea models import DIR` or `fovea models download ID`."));
    } catch (IOException e) {
      return new Check("model", false, String.valueOf(e.getMessage()));
    }
  }

  private record Report(List<Check> checks) implements Reply {
    @Override
    public ExitCode exitCode() {
      return checks.stream().allMatch(Check::ok) ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    @Override
    public void writeJson(JsonWriter json) throws IOException {
      json.beginObject().name("checks").beginArray();
      for (Check check : checks) {
        json.beginObject().name("name").value(check.name()).name("ok").value(check.ok());
        json.name("detail").value(check.detail()).endObject();
      }
      json.endArray().endObject();
    }

    @Override
    public void writeText(PrintStream out) {
      for (Check check : checks) {
        out.printf("%-10s  %-5s  %s%n", check.name(), check.ok() ? "ok" : "NOT OK", check.detail());
      }
    }
  }
}
