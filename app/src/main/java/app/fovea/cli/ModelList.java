package app.fovea.cli;

import app.fovea.model.ModelPackage;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The models there are.
///
/// @param inUse the library's
record ModelList(List<ModelPackage> models, Optional<String> inUse) implements Reply {
  ModelList {
    models = List.copyOf(models);
  }

  @Override
  public ExitCode exitCode() {
    return ExitCode.DONE;
  }

  @Override
  public void writeJson(JsonWriter json) throws IOException {
    json.beginObject().name("models").beginArray();
    for (ModelPackage model : models) {
      json.beginObject().name("id").value(model.id()).name("name").value(model.id());
      json.name("installed").value(true).name("inUse").value(isInUse(model));
      json.name("family").value(family(model)).name("dimension").value(model.dimension());
      json.name("inputSize").value(model.input().edge());
      json.name("licence").value(model.licence().orElse(null));
      json.name("source").value(model.source().orElse(null)).endObject();
    }
    json.endArray().endObject();
  }

  private boolean isInUse(ModelPackage model) {
    return inUse.filter(model.id()::equals).isPresent();
  }

  private static String family(ModelPackage model) {
    return model.family().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public void writeText(PrintStream out) {
    if (models.isEmpty()) {
      out.println("There is no model yet; see: fovea models import --help");
    }
    for (ModelPackage model : models) {
      out.printf(
          "%s %-40s %s, %d numbers, %d pixels%n",
          isInUse(model) ? "*" : " ",
          model.id(),
          family(model),
          model.dimension(),
          model.input().edge());
    }
  }
}
