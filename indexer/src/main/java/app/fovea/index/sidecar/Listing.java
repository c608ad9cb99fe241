package app.fovea.index.sidecar;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Labels as a table or a document for other programs.
///
/// @param set the label set
public record Listing(String set, List<Row> rows) {
  public Listing {
    rows = List.copyOf(rows);
  }

  /// One label of one photo.
  ///
  /// @param model empty where a person decided
  /// @param at when, as ISO 8601 says it
  public record Row(
      String path, String label, Optional<String> model, double probability, String at) {
    String by() {
      return model.isEmpty() ? "user" : "model";
    }
  }

  /// Comma-separated values after RFC 4180, with a line of names.
  public String csv() {
    return Stream.concat(
            Stream.of("path,set,label,by,model,probability,at\r\n"), rows.stream().map(this::line))
        .collect(Collectors.joining());
  }

  private String line(Row row) {
    return Stream.of(
            row.path,
            set,
            row.label,
            row.by(),
            row.model.orElse(""),
            Double.toString(row.probability),
            row.at)
        .map(Listing::quoted)
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String quoted(String value) {
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  /// One JSON document.
  public String json() throws IOException {
    var text = new StringWriter();
    var json = new JsonWriter(text);
    json.setIndent(" ");
    json.beginObject().name("set").value(set).name("photos").beginArray();
    for (Row row : rows) {
      json.beginObject().name("path").value(row.path).name("label").value(row.label);
      json.name("by").value(row.by());
      if (row.model.isPresent()) {
        json.name("model").value(row.model.get());
      }
      json.name("probability").value(row.probability).name("at").value(row.at).endObject();
    }
    json.endArray().endObject();
    return text + "\n";
  }
}
