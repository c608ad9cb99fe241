package app.fovea.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/// Every label set.
record LabelSetsReply(List<LabelSetReply> sets) implements Reply {
  LabelSetsReply {
    sets = List.copyOf(sets);
  }

  @Override
  public ExitCode exitCode() {
    return ExitCode.DONE;
  }

  @Override
  public void writeJson(JsonWriter json) throws IOException {
    json.beginObject().name("sets").beginArray();
    for (LabelSetReply set : sets) {
      set.writeJson(json);
    }
    json.endArray().endObject();
  }

  @Override
  public void writeText(PrintStream out) {
    if (sets.isEmpty()) {
      out.println("There are no label sets; make one: fovea labels create NAME --label …");
    }
    sets.forEach(set -> set.writeText(out));
  }
}
