package app.fovea.index.store;

import app.fovea.index.query.Filter;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Contents by what is known about them.
public final class Selection {
  private final Database database;
  private final Kept<Asked, BitSet> kept;
  private final Present present;

  Selection(Database database) {
    this.database = database;
    this.kept = new Kept<>(database);
    this.present = new Present(database);
  }

  private record Asked(String sql, List<Object> values) {}

  /// A folder and where it lies.
  ///
  /// @param path below the volume's mount, with / between names
  public record Place(long folder, long volume, String path) {}

  static final String FOLDERS = "SELECT id, volume, path FROM folder";

  static Place place(ResultSet row) throws SQLException {
    return new Place(row.getLong(1), row.getLong(2), row.getString(3));
  }

  /// Every folder that has files.
  public List<Place> folders() throws IOException {
    return database.read(c -> Rows.list(c, FOLDERS, Selection::place));
  }

  /// Numbers of the contents that have a file.
  public BitSet all() throws IOException {
    return present.now();
  }

  /// Numbers of the contents that people do not want to find.
  public BitSet excluded() throws IOException {
    return ids(
        "SELECT id FROM content JOIN exclusion ON exclusion.content = content.key", List.of());
  }

  /// Numbers of the contents that have a file and pass every filter, each with the surroundings
  /// that it needs.
  public BitSet contents(Map<Filter, Surroundings> filters) throws IOException {
    BitSet selected = all();
    for (Map.Entry<Filter, Surroundings> filter : filters.entrySet()) {
      Condition condition = Condition.of(filter.getKey(), filter.getValue());
      selected.and(ids("SELECT id FROM content WHERE " + condition.sql(), condition.values()));
    }
    return selected;
  }

  /// Those of the contents, the newest first.
  public List<Long> newestFirst(BitSet contents, int limit) throws IOException {
    return database.read(
        c -> {
          List<Long> newest = new ArrayList<>();
          try (var statement =
                  Rows.prepare(c, "SELECT id FROM content ORDER BY dated DESC, id DESC");
              ResultSet r = statement.executeQuery()) {
            while (newest.size() < limit && r.next()) {
              if (contents.get((int) r.getLong(1))) {
                newest.add(r.getLong(1));
              }
            }
          }
          return newest;
        });
  }

  /// How many photos there are of each month, the latest first; months as `2024-06`.
  public Map<String, Long> months() throws IOException {
    return database.read(
        c -> {
          Map<String, Long> months = new LinkedHashMap<>();
          Rows.list(
                  c,
                  "SELECT substr(dated, 1, 7), count(*) FROM content WHERE EXISTS (SELECT 1 FROM"
                      + " file WHERE file.content = content.id) AND key NOT IN (SELECT content FROM"
                      + " exclusion) GROUP BY 1 ORDER BY 1 DESC",
                  r -> Map.entry(r.getString(1), r.getLong(2)))
              .forEach(month -> months.put(month.getKey(), month.getValue()));
          return months;
        });
  }

  /// What an unchanged catalog was asked before is answered from memory.
  private BitSet ids(String sql, List<Object> values) throws IOException {
    return (BitSet) kept.get(new Asked(sql, values), () -> read(sql, values)).clone();
  }

  private BitSet read(String sql, List<Object> values) throws IOException {
    return database.read(c -> IdSet.read(c, sql, values.toArray()));
  }
}
