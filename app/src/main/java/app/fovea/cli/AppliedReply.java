package app.fovea.cli;

import app.fovea.index.Labelled;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.OptionalLong;

/// What a label set has decided or, without a batch, would decide.
record AppliedReply(OptionalLong batch, List<Labelled> pictures) implements Reply {
  AppliedReply {
    pictures = List.copyOf(pictures);
  }

  @Override
  public ExitCode exitCode() {
    return ExitCode.DONE;
  }

  @Override
  public void writeJson(JsonWriter json) throws IOException {
    json.beginObject().name("batch");
    if (batch.isPresent()) {
      json.value(batch.getAsLong());
    } else {
      json.nullValue();
    }
    json.name("decided").value(pictures.size()).name("pictures").beginArray();
    for (Labelled picture : pictures) {
      json.beginObject().name("path").value(picture.photo().path().toString());
      json.name("label").value(picture.label());
      json.name("probability").value(picture.probability()).endObject();
    }
    json.endArray().endObject();
  }

  @Override
  public void writeText(PrintStream out) {
    for (Labelled picture : pictures) {
      out.printf(
          "%5.1f %%  %s  %s%n",
          100 * picture.probability(), picture.label(), Visible.name(picture.photo().path()));
    }
    if (batch.isPresent()) {
      out.printf(
          "%d decided; to take it back: fovea labels undo %d%n",
          pictures.size(), batch.getAsLong());
    } else {
      out.printf("%d would be decided; nothing was changed%n", pictures.size());
    }
  }
}
