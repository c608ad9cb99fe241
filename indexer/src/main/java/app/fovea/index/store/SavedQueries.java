package app.fovea.index.store;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// Searches that people keep: names and written queries.
public final class SavedQueries {
  private final Database database;

  SavedQueries(Database database) {
    this.database = database;
  }

  /// Queries by name, in the order of the names.
  public Map<String, String> all() throws IOException {
    return database.read(
        c -> {
          Map<String, String> queries = new LinkedHashMap<>();
          Rows.list(
                  c,
                  "SELECT name, query FROM saved_search ORDER BY name",
                  r -> Map.entry(r.getString(1), r.getString(2)))
              .forEach(entry -> queries.put(entry.getKey(), entry.getValue()));
          return queries;
        });
  }

  /// Keeps a query, in the place of another of that name.
  public void put(String name, String query) throws IOException {
    database.write(
        c -> Rows.update(c, "INSERT OR REPLACE INTO saved_search VALUES (?, ?)", name, query));
  }

  /// Whether there was one of that name.
  public boolean remove(String name) throws IOException {
    return database.write(c -> Rows.update(c, "DELETE FROM saved_search WHERE name = ?", name) > 0);
  }
}
