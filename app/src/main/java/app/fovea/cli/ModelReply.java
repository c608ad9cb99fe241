package app.fovea.cli;

import app.fovea.model.ModelPackage;
import app.fovea.model.ModelPackage.ModelFile;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/// One model, or a runtime for an accelerator, and what was done with it.
///
/// @param done in words, such as "imported"
record ModelReply(String id, Path path, List<ModelFile> files, String done, boolean inUse)
    implements Reply {
  ModelReply {
    files = List.copyOf(files);
  }

  ModelReply(ModelPackage model, String done, boolean inUse) {
    this(model.id(), model.directory(), model.files(), done, inUse);
  }

  @Override
  public ExitCode exitCode() {
    return ExitCode.DONE;
  }

  @Override
  public void writeJson(JsonWriter json) throws IOException {
    json.beginObject().name("id").value(id);
    json.name("path").value(path.toAbsolutePath().toString());
    json.name("files").beginArray();
    for (ModelFile file : files) {
      json.beginObject().name("name").value(file.name()).name("bytes").value(file.bytes());
      json.name("sha256").value(file.sha256()).endObject();
    }
    json.endArray().name("inUse").value(inUse).endObject();
  }

  @Override
  public void writeText(PrintStream out) {
    out.println(id + " " + done + (inUse ? "; the library uses it." : "."));
  }
}
