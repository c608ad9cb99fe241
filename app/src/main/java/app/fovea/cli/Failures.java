package app.fovea.cli;

import app.fovea.index.Outcome;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/// Files that could not be used, as they are listed in answers.
record Failures(List<Outcome.Failed> files) {
  static final Failures NONE = new Failures(List.of());

  Failures {
    files = List.copyOf(files);
  }

  ExitCode exitCode() {
    return files.isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
  }

  void writeJson(JsonWriter json) throws IOException {
    json.name("failed").beginArray();
    for (Outcome.Failed file : files) {
      json.beginObject().name("path").value(file.path().toAbsolutePath().toString());
      json.name("reason").value(file.reason()).endObject();
    }
    json.endArray();
  }

  void writeText(PrintStream out) {
    files.forEach(
        file ->
            out.println(
                "failed: " + Visible.name(file.path()) + ": " + Visible.name(file.reason())));
  }
}
