package app.fovea.index.store;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is written about the contents that can be found, counted, and all of it about one of them.
public final class Facts {
  private static final String FINDABLE =
      """
      FROM content LEFT JOIN rated ON rated.content = content.key WHERE EXISTS (SELECT 1 FROM file WHERE file.content = content.id)
        AND key NOT IN (SELECT content FROM exclusion)
      """;

  private final Database database;

  Facts(Database database) {
    this.database = database;
  }

  /// A column whose values can be counted.
  public enum Column {
    CAMERA("camera"),
    LENS("lens"),
    FORMAT("format"),
    YEAR("substr(dated, 1, 4)"),
    MONTH("substr(dated, 1, 7)"),
    RATING("nullif(coalesce(stars, content.rating), 0)");

    private final String sql;

    Column(String sql) {
      this.sql = sql;
    }
  }

  /// How many contents have each value, the most frequent first; those without one do not count.
  public Map<String, Long> counts(Column column) throws IOException {
    return counts(
        "SELECT %1$s, count(*) %2$s AND %1$s IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1"
            .formatted(column.sql, FINDABLE));
  }

  /// How many contents have each list of keywords, one a line.
  public Map<String, Long> keywords() throws IOException {
    return counts("SELECT keywords, count(*) " + FINDABLE + " AND keywords <> '' GROUP BY 1");
  }

  private Map<String, Long> counts(String sql) throws IOException {
    return database.read(
        c -> {
          Map<String, Long> counts = new LinkedHashMap<>();
          Rows.list(c, sql, r -> Map.entry(r.getString(1), r.getLong(2)))
              .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
          return counts;
        });
  }

  /// A folder and how many contents have a file right in it.
  ///
  /// @param path below the volume's mount, with / between names
  public record Filled(long volume, String path, long contents) {}

  public List<Filled> folders() throws IOException {
    return database.read(
        c ->
            Rows.list(
                c,
                """
                SELECT volume, path, count(DISTINCT content.id)
                FROM folder JOIN file ON file.folder = folder.id
                  JOIN content ON content.id = file.content
                WHERE key NOT IN (SELECT content FROM exclusion) GROUP BY folder.id
                """,
                r -> new Filled(r.getLong(1), r.getString(2), r.getLong(3))));
  }

  /// What is known of one content besides what every grid shows.
  ///
  /// @param bytes of its first file
  public record Known(
      Optional<String> lens,
      Optional<String> caption,
      List<String> keywords,
      String format,
      long bytes,
      boolean excluded) {}

  public Optional<Known> of(long content) throws IOException {
    return database.read(
        c ->
            Rows.first(
                c,
                """
                SELECT lens, caption, keywords, format,
                  (SELECT size FROM file WHERE file.content = content.id ORDER BY id LIMIT 1),
                  key IN (SELECT content FROM exclusion)
                FROM content WHERE id = ?
                """,
                r ->
                    new Known(
                        Optional.ofNullable(r.getString(1)),
                        Optional.ofNullable(r.getString(2)),
                        r.getString(3).lines().toList(),
                        r.getString(4),
                        r.getLong(5),
                        r.getBoolean(6)),
                content));
  }
}
