package app.fovea.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.util.OptionalLong;

/// With how many decisions, or files, something was done.
///
/// @param word what was done, such as `undone`
record CountReply(String word, long count, OptionalLong batch, Failures failed) implements Reply {
  @Override
  public ExitCode exitCode() {
    return failed.exitCode();
  }

  @Override
  public void writeJson(JsonWriter json) throws IOException {
    json.beginObject().name(word).value(count);
    if (batch.isPresent()) {
      json.name("batch").value(batch.getAsLong());
    }
    if (!failed.files().isEmpty()) {
      failed.writeJson(json);
    }
    json.endObject();
  }

  @Override
  public void writeText(PrintStream out) {
    out.println(count + " " + word);
    failed.writeText(out);
  }
}
