package app.fovea.index.store;

import java.io.IOException;
import java.sql.ResultSet;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What tells duplicates, and what people decided about them.
public final class Lookalikes {
  private final Database database;

  Lookalikes(Database database) {
    this.database = database;
  }

  /// What the catalog knows of a picture beyond what a photo shows.
  ///
  /// @param taken by the camera's clock, where it has one
  /// @param bytes of each of its files, by the file's number
  public record Facts(
      long content, Optional<LocalDateTime> taken, String format, Map<Long, Long> bytes) {}

  /// Two pictures that are kept apart, the lower number first.
  public record Pair(long one, long other) {
    public static Pair of(long a, long b) {
      return a < b ? new Pair(a, b) : new Pair(b, a);
    }
  }

  /// Every content that has a file.
  public Map<Long, Facts> facts() throws IOException {
    return database.read(
        c -> {
          Map<Long, Facts> facts = new HashMap<>();
          try (var statement =
                  Rows.prepare(
                      c,
                      "SELECT content.id, taken, format, file.id, size FROM content JOIN file ON"
                          + " file.content = content.id");
              ResultSet r = statement.executeQuery()) {
            while (r.next()) {
              Optional<LocalDateTime> taken = Optional.ofNullable(r.getString(2)).map(Moments::of);
              long content = r.getLong(1);
              String format = r.getString(3);
              facts
                  .computeIfAbsent(content, id -> new Facts(id, taken, format, new HashMap<>()))
                  .bytes()
                  .put(r.getLong(4), r.getLong(5));
            }
          }
          return facts;
        });
  }

  public Set<Pair> apart() throws IOException {
    return database.read(
        c ->
            new HashSet<>(
                Rows.list(
                    c,
                    "SELECT one, other FROM kept_apart",
                    r -> new Pair(r.getLong(1), r.getLong(2)))));
  }

  /// Remembers that no two of the contents are duplicates.
  public void keepApart(Collection<Long> contents) throws IOException {
    List<Long> all = contents.stream().distinct().sorted().toList();
    database.write(
        c -> {
          for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
              Rows.update(
                  c, "INSERT OR IGNORE INTO kept_apart VALUES (?, ?)", all.get(i), all.get(j));
            }
          }
          return all;
        });
  }
}
