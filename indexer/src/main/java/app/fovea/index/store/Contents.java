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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

  /// Reads every content with a file, in the order of their numbers: two tables from beginning to
  /// end, side by side, which a database that joins and sorts a million of them does not beat.
  public void all(Reader reader) throws IOException {
    database.read(
        c -> {
          Map<Long, Integer> stars = stars(c);
          Map<Long, Selection.Place> folders = folders(c);
          try (var contentRows =
                  Rows.prepare(
                      c, "SELECT " + COLUMNS + ", coalesce(rating, 0) FROM content ORDER BY id");
              ResultSet contents = contentRows.executeQuery();
              var fileRows =
                  Rows.prepare(
                      c,
                      "SELECT id, content, folder, name FROM file WHERE content IS NOT NULL"
                          + " ORDER BY content, id");
              ResultSet files = fileRows.executeQuery()) {
            boolean file = files.next();
            while (file && contents.next()) {
              long id = contents.getLong(1);
              List<Files.Located> own = new ArrayList<>(1);
              for (; file && files.getLong(2) == id; file = files.next()) {
                own.add(located(files, folders.get(files.getLong(3))));
              }
              if (!own.isEmpty()) {
                Integer given = stars.get(id);
                reader.read(row(contents, given == null ? contents.getInt(11) : given, own));
              }
            }
          }
          return stars;
        });
  }

  private static Files.Located located(ResultSet r, Selection.@Nullable Place folder)
      throws SQLException {
    if (folder == null) {
      throw new SQLException("a file without a folder");
    }
    return new Files.Located(
        r.getLong(1), r.getLong(2), folder.volume(), folder.path(), r.getString(4));
  }

  private static Map<Long, Selection.Place> folders(Connection c) throws SQLException {
    Map<Long, Selection.Place> folders = new HashMap<>();
    Rows.list(c, Selection.FOLDERS, Selection::place)
        .forEach(folder -> folders.put(folder.folder(), folder));
    return folders;
  }

  /// Stars that people gave, by content.
  private static Map<Long, Integer> stars(Connection c) throws SQLException {
    Map<Long, Integer> stars = new HashMap<>();
    Rows.list(
            c,
            "SELECT id, stars FROM (SELECT content AS rated, stars FROM rated) JOIN content ON"
                + " content.key = rated",
            r -> Map.entry(r.getLong(1), r.getInt(2)))
        .forEach(each -> stars.put(each.getKey(), each.getValue()));
    return stars;
  }

  /// Reads every content with a file in a folder or below it, of its files those first.
  public void below(long volume, String path, Reader reader) throws IOException {
    String inside = "volume = ? AND " + Below.CONDITION;
    List<Object> place = List.of(volume, path, Below.from(path), Below.until(path));
    database.read(
        c ->
            select(
                c,
                reader,
                "WHERE content.id IN (SELECT content FROM file JOIN folder ON folder.id ="
                    + " file.folder WHERE "
                    + inside
                    + ") ORDER BY content.id, ("
                    + inside
                    + ") DESC, file.id",
                Stream.concat(place.stream(), place.stream()).toArray()));
  }

  /// What [#row] reads, besides the stars that come after it.
  private static final String COLUMNS =
      "content.id, key, width, height, dated, camera, taken IS NULL, latitude, longitude, colour";

  /// @return how many there are
  private static long select(Connection c, Reader reader, String rest, Object... values)
      throws SQLException, IOException {
    long count = 0;
    try (var statement =
            Rows.prepare(
                c,
                "SELECT "
                    + COLUMNS
                    + """
                    ,
                      coalesce((SELECT stars FROM rating JOIN batch ON batch.id = rating.batch
                        WHERE rating.content = content.key AND undone = 0
                        ORDER BY rating.id DESC LIMIT 1), content.rating, 0) AS stars,
                      file.id, volume, path, name
                    FROM content JOIN file ON file.content = content.id
                      JOIN folder ON folder.id = file.folder
                    """
                    + rest,
                values);
        ResultSet r = statement.executeQuery()) {
      for (boolean more = r.next(); more; count++) {
        List<Files.Located> files = new ArrayList<>(1);
        Row content = row(r, r.getInt(11), files);
        do {
          files.add(
              new Files.Located(
                  r.getLong(12), content.id(), r.getLong(13), r.getString(14), r.getString(15)));
          more = r.next();
        } while (more && r.getLong(1) == content.id());
        reader.read(content);
      }
    }
    return count;
  }

  private static Row row(ResultSet r, int stars, List<Files.Located> files) throws SQLException {
    double latitude = r.getDouble(8);
    boolean nowhere = r.wasNull();
    return new Row(
        r.getLong(1),
        Numbers.key(r.getBytes(2)),
        r.getInt(3),
        r.getInt(4),
        Moments.of(r.getString(5)),
        r.getBoolean(7) ? Photo.Clock.FILE : Photo.Clock.CAMERA,
        Optional.ofNullable(r.getString(6)),
        nowhere ? Optional.empty() : Optional.of(new Photo.Place(latitude, r.getDouble(9))),
        stars,
        r.getInt(10),
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
