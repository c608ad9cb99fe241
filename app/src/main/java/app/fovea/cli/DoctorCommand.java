package app.fovea.cli;

import app.fovea.index.Check;
import app.fovea.index.Doctor;
import app.fovea.index.LibraryModels;
import app.fovea.model.Agreement;
import app.fovea.model.ModelPackage;
import app.fovea.model.RuntimePack;
import app.fovea.model.Runtimes;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
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
      LibraryModels models = common.models();
      checks.add(model(models));
      checks.addAll(runtimes(models.store().runtimes()));
    }
    return new Report(checks);
  }

  private static Check memory() {
    long most = Runtime.getRuntime().maxMemory() >> 20;
    return new Check(
        "memory", most >= LEAST_MEMORY_MB, "Java may use %,d MB beside the model.".formatted(most));
  }

  private static Check model(LibraryModels models) {
    try {
      Optional<ModelPackage> model = models.inUse();
      Optional<Agreement> agreement = Optional.empty();
      if (model.isPresent()) {
        models.store().verify(model.get());
        agreement = models.store().agreement(model.get());
      }
      String narrow = agreement.map(it -> " 8-bit weights: " + it.figures() + ".").orElse("");
      return new Check(
          "model",
          model.isPresent(),
          model
              .map(each -> each.id() + " is as it came in." + narrow)
              .orElse(
                  "There is none yet: `fovea models import DIR` or `fovea models download ID`."));
    } catch (IOException e) {
      return new Check("model", false, String.valueOf(e.getMessage()));
    }
  }

  /// What there is of runtimes for accelerators, and why it is not used. Their absence is no fault.
  private static List<Check> runtimes(Runtimes runtimes) throws IOException {
    List<Check> checks = new ArrayList<>();
    for (RuntimePack pack : runtimes.packs()) {
      boolean there = Files.isDirectory(runtimes.directory(pack));
      Optional<String> damage = there ? runtimes.damage(pack) : Optional.empty();
      checks.add(
          new Check(
              pack.id(),
              damage.isEmpty(),
              damage
                  .map(it -> it + "; fetch it again: fovea models download " + pack.id())
                  .orElseGet(() -> state(runtimes, pack, there))));
    }
    return checks;
  }

  private static String state(Runtimes runtimes, RuntimePack pack, boolean there) {
    Optional<String> lacking = runtimes.lacking(pack);
    String state = there ? "It is as it came in" : "It is not installed";
    return lacking
        .map(it -> "%s, and cannot be used here: %s.".formatted(state, it))
        .orElse(there ? state + "." : state + ": fovea models download " + pack.id());
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
        out.printf("%-16s  %-6s  %s%n", check.name(), check.ok() ? "ok" : "NOT OK", check.detail());
      }
    }
  }
}
