package app.fovea.cli;

import app.fovea.index.label.ZeroShot;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/// Pictures and how well labels fit them.
record Classified(String model, List<Judged> pictures, Failures failed) implements Reply {
  Classified {
    pictures = List.copyOf(pictures);
  }

  /// A picture and its labels, most probable first; a model with labels of its own has no cosines,
  /// which is NaN.
  record Judged(Path path, List<ZeroShot.Score> scores) {}

  @Override
  public ExitCode exitCode() {
    return failed.exitCode();
  }

  @Override
  public void writeJson(JsonWriter json) throws IOException {
    json.beginObject().name("model").value(model).name("pictures").beginArray();
    for (Judged picture : pictures) {
      json.beginObject().name("path").value(picture.path().toString());
      json.name("labels").beginArray();
      for (ZeroShot.Score score : picture.scores()) {
        json.beginObject().name("label").value(score.label());
        json.name("probability").value(score.probability());
        json.name("cosine");
        if (Double.isNaN(score.cosine())) {
          json.nullValue().endObject();
        } else {
          json.value(score.cosine()).endObject();
        }
      }
      json.endArray().endObject();
    }
    json.endArray();
    failed.writeJson(json);
    json.endObject();
  }

  @Override
  public void writeText(PrintStream out) {
    for (Judged picture : pictures) {
      out.println(Visible.name(picture.path()));
      for (ZeroShot.Score score : picture.scores()) {
        out.printf("  %5.1f %%  %s%n", 100 * score.probability(), score.label());
      }
    }
    failed.writeText(out);
  }
}
