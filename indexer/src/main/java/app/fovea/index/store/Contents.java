package app.fovea.index.store;

import app.fovea.index.Photo;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Pictures, whatever their files are called.
public final class Contents {
  private static final int AT_ONCE = 500;

  private final Database database;

  Contents(Database database) {
    this.database = database;
  }

  /// A content with its files.
  ///
  /// @param dated local time of the camera, else of the file
  /// @param clock whose time that is
  /// @param rating stars that a person gave, else those of the file, else 0
  /// @param colour the dominant one, 0xRRGGBB
  public record Row(
      long id,
      String key,
      int width,
      int height,
      LocalDateTime dated,
      Photo.Clock clock,
      Optional<String> camera,
      Optional<Photo.Place> place,
      int rating,
      int colour,
      List<Files.Located> files) {}

  /// Takes contents one by one, so that many are never there at once.
  public interface Reader {
    void read(Row row) throws IOException;
  }

  /// The number of a content and whether it has a vector of the full picture.
  public record Known(long id, boolean embedded) {}

  public Optional<Known> find(String key, long model) throws IOException {
    return database.read(
        c ->
            Rows.first(
                c,
                "SELECT id, EXISTS (SELECT 1 FROM vector WHERE model = ? AND vector.content ="
                    + " content.id AND source = 1) FROM content WHERE key = ?",
                r -> new Known(r.getLong(1), r.getBoolean(2)),
                model,
                Numbers.key(key)));
  }

  /// Whether a content has a vector of the full picture.
  public boolean embedded(long content, long model) throws IOException {
    return database.read(
        c ->
            Rows.number(
                    c,
                    "SELECT count(*) FROM vector WHERE model = ? AND content = ? AND source = 1",
                    model,
                    content)
                > 0);
  }

  /// The key of a content.
  public Optional<String> key(long id) throws IOException {
    return database.read(
        c ->
            Rows.first(
                c, "SELECT key FROM content WHERE id = ?", r -> Numbers.key(r.getBytes(1)), id));
  }

  /// Those of the contents that have a file.
  public Map<Long, Row> rows(Collection<Long> ids) throws IOException {
    List<Long> all = List.copyOf(ids);
    return database.read(
        c -> {
          Map<Long, Row> rows = new HashMap<>();
          for (int from = 0; from < all.size(); from += AT_ONCE) {
            String some =
                all.subList(from, Math.min(all.size(), from + AT_ONCE)).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(","));
            select(
                c,
                row -> rows.put(row.id(), row),
                "WHERE content.id IN (" + some + ") ORDER BY content.id, file.id");
          }
          return rows;
        });
  }

  /// Reads every content with a file, newest first.
  public void newestFirst(Reader reader) throws IOException {
    database.read(c -> select(c, reader, "ORDER BY dated DESC, content.id DESC, file.id"));
  }

  /// Reads every content with a file in a folder or below it, newest first.
  public void newestFirst(long volume, String path, Reader reader) throws IOException {
    database.read(
        c ->
            select(
                c,
                reader,
                "WHERE content.id IN (SELECT content FROM file JOIN folder ON folder.id ="
                    + " file.folder WHERE volume = ? AND "
                    + Below.CONDITION
                    + ") ORDER BY dated DESC, content.id DESC, file.id",
                volume,
                path,
                Below.from(path),
                Below.until(path)));
  }

  /// @return how many there are
  private static long select(Connection c, Reader reader, String rest, Object... values)
      throws SQLException, IOException {
    long count = 0;
    try (var statement =
            Rows.prepare(
                c,
                """
                SELECT file.id, content.id, volume, path, name, key, width, height, dated, camera,
                  taken IS NULL AS undated, latitude, longitude, colour,
                  coalesce((SELECT stars FROM rating JOIN batch ON batch.id = rating.batch
                    WHERE rating.content = content.key AND undone = 0
                    ORDER BY rating.id DESC LIMIT 1), content.rating, 0) AS stars
                FROM content JOIN file ON file.content = content.id
                  JOIN folder ON folder.id = file.folder
                """
                    + rest,
                values);
        ResultSet r = statement.executeQuery()) {
      for (boolean row = r.next(); row; count++) {
        List<Files.Located> files = new ArrayList<>(1);
        Row content = row(r, r.getLong(2), files);
        do {
          files.add(Files.located(r));
          row = r.next();
        } while (row && r.getLong(2) == content.id());
        reader.read(content);
      }
    }
    return count;
  }

  private static Row row(ResultSet r, long id, List<Files.Located> files) throws SQLException {
    double latitude = r.getDouble("latitude");
    boolean nowhere = r.wasNull();
    return new Row(
        id,
        Numbers.key(r.getBytes("key")),
        r.getInt("width"),
        r.getInt("height"),
        Moments.of(r.getString("dated")),
        r.getBoolean("undated") ? Photo.Clock.FILE : Photo.Clock.CAMERA,
        Optional.ofNullable(r.getString("camera")),
        nowhere
            ? Optional.empty()
            : Optional.of(new Photo.Place(latitude, r.getDouble("longitude"))),
        r.getInt("stars"),
        r.getInt("colour"),
        files);
  }

  /// The numbers of the contents that have a file.
  public Set<Long> present() throws IOException {
    return database.read(
        c ->
            new HashSet<>(
                Rows.list(
                    c,
                    "SELECT DISTINCT content FROM file WHERE content IS NOT NULL",
                    r -> r.getLong(1))));
  }

  /// How many contents have a file.
  public long count() throws IOException {
    return database.read(c -> Rows.number(c, "SELECT count(DISTINCT content) FROM file"));
  }

  /// How many contents have a file but no vector of the full picture for that model.
  public long pending(long model) throws IOException {
    return database.read(
        c ->
            Rows.number(
                c,
                "SELECT count(*) FROM content WHERE EXISTS (SELECT 1 FROM file WHERE file.content ="
                    + " content.id) AND NOT EXISTS (SELECT 1 FROM vector WHERE model = ? AND"
                    + " vector.content = content.id AND source = 1)",
                model));
  }
}
