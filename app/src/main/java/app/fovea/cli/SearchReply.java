package app.fovea.cli;

import app.fovea.index.Answer;
import app.fovea.index.Band;
import app.fovea.index.Match;
import app.fovea.index.Query;
import app.fovea.index.Reason;
import app.fovea.index.query.Description;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What was understood and what was found.
///
/// @param unread files of the folders that were indexed first
record SearchReply(Query query, String model, Answer answer, Failures unread) implements Reply {
  @Override
  public ExitCode exitCode() {
    return unread.exitCode();
  }

  @Override
  public void writeJson(JsonWriter json) throws IOException {
    json.beginObject().name("query");
    writeQuery(json);
    json.name("model").value(model);
    json.name("tookMillis").beginObject();
    json.name("text").value(answer.textMillis()).name("vector").value(answer.vectorMillis());
    json.name("total").value(answer.totalMillis()).endObject();
    json.name("hidden").value(answer.hidden());
    json.name("matches").beginArray();
    for (Match match : answer.matches()) {
      writeMatch(json, match);
    }
    json.endArray().endObject();
  }

  private void writeQuery(JsonWriter json) throws IOException {
    Description described = query.describe();
    json.beginObject().name("text").value(described.text());
    json.name("parts").beginArray();
    for (Description.PartDescription part : described.parts()) {
      json.beginObject().name("kind").value(part.kind()).name("text").value(part.text());
      json.name("weight").value(part.weight()).endObject();
    }
    json.endArray().name("filters").beginArray();
    for (Description.FilterDescription filter : described.filters()) {
      json.beginObject().name("name").value(filter.name());
      strings(json.name("values"), filter.values());
      json.name("not").value(filter.not()).endObject();
    }
    json.endArray().endObject();
  }

  private static void writeMatch(JsonWriter json, Match match) throws IOException {
    json.beginObject().name("rank").value(match.rank());
    json.name("path").value(match.photo().path().toString());
    strings(json.name("copies"), match.photo().copies().stream().map(Path::toString).toList());
    json.name("contentId").value(match.photo().contentId());
    json.name("score").value(match.score());
    json.name("band").value(word(match.band())).name("why").beginArray();
    for (Reason reason : match.why()) {
      json.beginObject().name("kind").value(word(reason.kind())).name("text").value(reason.text());
      json.name("strength").value(reason.strength()).endObject();
    }
    json.endArray().endObject();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void writeText(PrintStream out) {
    if (answer.matches().isEmpty()) {
      out.println(
          answer.hidden() > 0
              ? "No photo passes the filters and exact texts."
              : "Nothing was found. Are the folders indexed? See: fovea status");
    } else if (answer.matches().stream().allMatch(match -> match.band() == Band.MAYBE)) {
      out.println("Nothing here looks surely like that. The nearest:");
    }
    for (Match match : answer.matches()) {
      out.printf(
          "%4d  %-6s  %.3f  %s%n",
          match.rank(), word(match.band()), match.score(), Visible.name(match.photo().path()));
    }
    if (answer.hidden() > 0) {
      out.printf("Filters and exact texts hide %d photos.%n", answer.hidden());
    }
  }

  private static void strings(JsonWriter json, List<String> values) throws IOException {
    json.beginArray();
    for (String value : values) {
      json.value(value);
    }
    json.endArray();
  }
}
