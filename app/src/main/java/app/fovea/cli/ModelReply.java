package app.fovea.cli;

import app.fovea.model.ModelPackage;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintStream;

/// One model and what was done with it.
///
/// @param done in words, such as "imported"
record ModelReply(ModelPackage model, String done, boolean inUse) implements Reply {
  @Override
  public ExitCode exitCode() {
    return ExitCode.DONE;
  }

  @Override
  public void writeJson(JsonWriter json) throws IOException {
    json.beginObject().name("id").value(model.id());
    json.name("path").value(model.directory().toAbsolutePath().toString());
    json.name("files").beginArray();
    for (ModelPackage.ModelFile file : model.files()) {
      json.beginObject().name("name").value(file.name()).name("bytes").value(file.bytes());
      json.name("sha256").value(file.sha256()).endObject();
    }
    json.endArray().name("inUse").value(inUse).endObject();
  }

  @Override
  public void writeText(PrintStream out) {
    out.println(model.id() + " " + done + (inUse ? "; the library uses it." : "."));
  }
}
