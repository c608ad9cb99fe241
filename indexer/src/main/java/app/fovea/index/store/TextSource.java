package app.fovea.index.store;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What can be read about contents, and when it changed last.
public final class TextSource {
  private final Database database;

  TextSource(Database database) {
    this.database = database;
  }

  /// Everything in words about one content. Without files it is no longer a photo.
  ///
  /// @param equipment camera and lens
  public record Entry(
      long sequence,
      long content,
      List<Files.Located> files,
      Optional<String> caption,
      List<String> keywords,
      List<String> equipment) {}

  /// Takes one entry after another.
  public interface Sink {
    void accept(Entry entry) throws IOException;
  }

  /// The sequence of the last change, 0 when there was none.
  public long sequence() throws IOException {
    return database.read(c -> Rows.number(c, "SELECT max(sequence) FROM text_change"));
  }

  /// Hands out what changed after a sequence, in its order.
  ///
  /// @return the sequence of the last one, or the one given
  public long since(long sequence, Sink sink) throws IOException {
    return database.read(
        c -> {
          long last = sequence;
          Optional<Entry> waiting = Optional.empty();
          try (var statement = Rows.prepare(c, SINCE, sequence);
              ResultSet r = statement.executeQuery()) {
            while (r.next()) {
              if (waiting.isPresent() && waiting.get().sequence() != r.getLong("sequence")) {
                sink.accept(waiting.get());
                waiting = Optional.empty();
              }
              Entry entry = waiting.isPresent() ? waiting.get() : entry(r);
              addFile(r, entry);
              waiting = Optional.of(entry);
              last = entry.sequence();
            }
          }
          if (waiting.isPresent()) {
            sink.accept(waiting.get());
          }
          return last;
        });
  }

  private static final String SINCE =
      """
      SELECT sequence, text_change.content AS content, caption, keywords, camera, lens,
        file.id AS file, volume, path, name
      FROM text_change JOIN content ON content.id = text_change.content
        LEFT JOIN file ON file.content = content.id
        LEFT JOIN folder ON folder.id = file.folder
      WHERE sequence > ? ORDER BY sequence, file.id
      """;

  private static Entry entry(ResultSet r) throws SQLException {
    List<String> equipment = new ArrayList<>();
    for (String column : List.of("camera", "lens")) {
      String text = r.getString(column);
      if (text != null) {
        equipment.add(text);
      }
    }
    return new Entry(
        r.getLong("sequence"),
        r.getLong("content"),
        new ArrayList<>(),
        Optional.ofNullable(r.getString("caption")),
        r.getString("keywords").lines().toList(),
        equipment);
  }

  private static void addFile(ResultSet r, Entry entry) throws SQLException {
    long file = r.getLong("file");
    if (!r.wasNull()) {
      entry
          .files()
          .add(
              new Files.Located(
                  file,
                  entry.content(),
                  r.getLong("volume"),
                  r.getString("path"),
                  r.getString("name")));
    }
  }
}
