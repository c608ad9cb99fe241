package app.fovea.index.store;

import java.io.IOException;
import java.sql.ResultSet;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// What tells duplicates, and what people decided about them.
public final class Lookalikes {
  private final Database database;

  Lookalikes(Database database) {
    this.database = database;
  }

  /// What the catalog knows of a picture beyond what a photo shows.
  ///
  /// @param bytes of the largest of its files
  public record Facts(String format, long bytes) {}

  /// Two pictures that are kept apart, the lower number first.
  public record Pair(long one, long other) {
    public static Pair of(long a, long b) {
      return a < b ? new Pair(a, b) : new Pair(b, a);
    }
  }

  /// Of every content that has a file.
  public Map<Long, Facts> facts() throws IOException {
    return database.read(
        c -> {
          Map<Long, Facts> facts = new HashMap<>();
          Map<String, String> formats = new HashMap<>();
          try (var statement =
                  Rows.prepare(
                      c,
                      "SELECT content.id, format, max(size) FROM content JOIN file ON file.content"
                          + " = content.id GROUP BY content.id");
              ResultSet r = statement.executeQuery()) {
            while (r.next()) {
              String format = formats.computeIfAbsent(r.getString(2), Function.identity());
              facts.put(r.getLong(1), new Facts(format, r.getLong(3)));
            }
          }
          return facts;
        });
  }

  /// The contents that have stars, keywords or a label that a person gave them.
  public BitSet noted() throws IOException {
    return contents(
        """
        SELECT content.id FROM content LEFT JOIN rated ON rated.content = content.key
        WHERE keywords <> ''
          OR coalesce(stars, content.rating, 0) > 0
          OR key IN (SELECT labelled.content FROM labelled WHERE model IS NULL)
        """);
  }

  /// The contents that were read as a whole, not only by a preview.
  public BitSet whole() throws IOException {
    return contents("SELECT content FROM vector WHERE source = 1");
  }

  private BitSet contents(String sql) throws IOException {
    return database.read(
        c -> {
          BitSet contents = new BitSet();
          try (var statement = Rows.prepare(c, sql);
              ResultSet r = statement.executeQuery()) {
            while (r.next()) {
              contents.set(r.getInt(1));
            }
          }
          return contents;
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
