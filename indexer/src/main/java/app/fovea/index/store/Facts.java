package app.fovea.index.store;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is written about the contents that can be found, counted, and all of it about one of them.
public final class Facts {
  private final Database database;

  Facts(Database database) {
    this.database = database;
  }

  /// A column whose values can be counted.
  public enum Column {
    CAMERA("camera"),
    LENS("lens"),
    FORMAT("format"),
    MONTH("substr(dated, 1, 7)"),
    /// Keywords of one photo, one a line.
    KEYWORDS("nullif(keywords, '')"),
    /// What files say; people's stars come on top of it.
    RATING("nullif(rating, 0)");

    private final String sql;

    Column(String sql) {
      this.sql = sql;
    }
  }

  /// Contents that do not count, because they have no file or people do not want to find them; as
  /// a list in JSON.
  public String hidden() throws IOException {
    return database.read(
        c ->
            Rows.first(
                    c,
                    """
                    SELECT json_group_array(id) FROM (
                      SELECT id FROM content EXCEPT SELECT content FROM file
                      UNION SELECT content.id FROM content JOIN exclusion ON exclusion.content = key)
                    """,
                    r -> r.getString(1))
                .orElse("[]"));
  }

  /// How many contents have each value; those without one do not count.
  ///
  /// All are counted, which an index alone can answer, and those that do not count taken away.
  ///
  /// @param hidden as [#hidden] says
  public Map<String, Long> counts(Column column, String hidden) throws IOException {
    String counted = "SELECT %s AS value, count(*) AS n FROM content GROUP BY 1";
    String away =
        "SELECT %s, -count(*) FROM content WHERE id IN (SELECT value FROM json_each(?)) GROUP BY 1";
    return column == Column.RATING
        ? counts(
            sum(
                    counted,
                    away,
                    // Where people gave stars, those of the file do not count.
                    "SELECT %s, -count(*) FROM content JOIN rated ON rated.content = key"
                        + " WHERE content.id NOT IN (SELECT value FROM json_each(?)) GROUP BY 1",
                    "SELECT nullif(stars, 0), count(*) FROM content JOIN rated ON rated.content ="
                        + " key WHERE content.id NOT IN (SELECT value FROM json_each(?)) GROUP BY"
                        + " 1")
                .formatted(column.sql, column.sql, column.sql),
            hidden,
            hidden,
            hidden)
        : counts(sum(counted, away).formatted(column.sql, column.sql), hidden);
  }

  private static String sum(String... parts) {
    return "SELECT value, sum(n) FROM ("
        + String.join(" UNION ALL ", parts)
        + ") WHERE value IS NOT NULL GROUP BY 1 HAVING sum(n) > 0";
  }

  private Map<String, Long> counts(String sql, Object... values) throws IOException {
    return database.read(
        c -> {
          Map<String, Long> counts = new LinkedHashMap<>();
          Rows.list(c, sql, r -> Map.entry(r.getString(1), r.getLong(2)), values)
              .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
          return counts;
        });
  }

  /// A folder and how many contents have a file right in it.
  ///
  /// @param path below the volume's mount, with / between names
  public record Filled(long volume, String path, long contents) {}

  /// @param hidden as [#hidden] says
  public List<Filled> folders(String hidden) throws IOException {
    return database.read(
        c ->
            Rows.list(
                c,
                """
                SELECT volume, path, n FROM (
                  SELECT folder, count(DISTINCT content) AS n FROM file
                  WHERE content NOT IN (SELECT value FROM json_each(?)) GROUP BY folder)
                JOIN folder ON folder.id = folder
                """,
                r -> new Filled(r.getLong(1), r.getString(2), r.getLong(3)),
                hidden));
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
