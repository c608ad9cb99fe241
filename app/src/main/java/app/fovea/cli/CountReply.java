package app.fovea.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.util.OptionalLong;

/// How many decisions something was done with.
///
/// @param word what was done, such as `undone`
record CountReply(String word, long count, OptionalLong batch) implements Reply {
  @Override
  public ExitCode exitCode() {
    return ExitCode.DONE;
  }

  @Override
  public void writeJson(JsonWriter json) throws IOException {
    json.beginObject().name(word).value(count);
    if (batch.isPresent()) {
      json.name("batch").value(batch.getAsLong());
    }
    json.endObject();
  }

  @Override
  public void writeText(PrintStream out) {
    out.println(count + " decisions " + word);
  }
}
