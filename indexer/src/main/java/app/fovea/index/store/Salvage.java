package app.fovea.index.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The copying of what can still be read of a damaged catalog into a new one, row by row. Behind a
/// place that cannot be read it goes on in steps that grow.
public final class Salvage {
  private static final long FARTHEST_STEP = 1L << 40;

  private final Connection from;
  private final Connection to;

  private Salvage(Connection from, Connection to) {
    this.from = from;
    this.to = to;
  }

  /// What was saved of a table.
  ///
  /// @param whole whether all of it could be read
  public record Saved(long rows, boolean whole) {}

  /// Writes a new catalog.
  ///
  /// @return what was saved, by table
  public static Map<String, Saved> copy(Path damaged, Path fresh) throws IOException {
    Database.write(fresh, Schema.CATALOG).close();
    try (Connection from = Database.connectDamaged(damaged);
        Connection to = Database.connect(fresh, false)) {
      Database.execute(to, "PRAGMA foreign_keys = OFF");
      Salvage salvage = new Salvage(from, to);
      return Database.transaction(to, _ -> salvage.tables());
    } catch (SQLException e) {
      throw SqlFault.of(damaged, e);
    }
  }

  private Map<String, Saved> tables() throws SQLException {
    Map<String, Saved> rows = new LinkedHashMap<>();
    for (String table :
        Rows.list(
            to,
            "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' "
                + "AND name NOT LIKE 'sqlite_%' AND name <> 'migration' ORDER BY name",
            r -> r.getString(1))) {
      rows.put(table, table(table));
    }
    dropOrphans();
    return rows;
  }

  private Saved table(String table) throws SQLException {
    boolean numbered =
        Rows.number(to, "SELECT wr FROM pragma_table_list WHERE name = ?", table) == 0;
    List<String> columns =
        Rows.list(to, "SELECT name FROM pragma_table_info(?)", r -> r.getString(1), table);
    String names = "\"" + String.join("\", \"", columns) + "\"";
    String all = "SELECT %s, " + names + " FROM \"" + table + "\"";
    String insert =
        "INSERT OR IGNORE INTO \"%s\" (%s) VALUES (%s)"
            .formatted(table, names, String.join(", ", Collections.nCopies(columns.size(), "?")));
    return numbered
        ? numbered(all.formatted("rowid") + " WHERE rowid >= %d ORDER BY rowid", insert)
        : part(all.formatted("0"), insert, 0).saved();
  }

  private Saved numbered(String select, String insert) throws SQLException {
    long saved = 0;
    long next = 0;
    long step = 1;
    while (step < FARTHEST_STEP) {
      Part part = part(select.formatted(next), insert, next);
      if (part.complete()) {
        return new Saved(saved + part.rows(), next == 0);
      }
      saved += part.rows();
      step = part.rows() > 0 ? 1 : step * 2;
      next = part.next() + step;
    }
    return new Saved(saved, false);
  }

  /// Rows that could be read in one go.
  ///
  /// @param next the number after the last one, or where it began
  private record Part(long rows, long next, boolean complete) {
    Saved saved() {
      return new Saved(rows, complete);
    }
  }

  private Part part(String select, String insert, long start) throws SQLException {
    long rows = 0;
    long next = start;
    try (PreparedStatement put = to.prepareStatement(insert)) {
      int columns = put.getParameterMetaData().getParameterCount();
      try (PreparedStatement get = from.prepareStatement(select);
          ResultSet r = get.executeQuery()) {
        while (r.next()) {
          next = r.getLong(1) + 1;
          for (int i = 2; i <= columns + 1; i++) {
            put.setObject(i - 1, r.getObject(i));
          }
          rows++;
          put.executeUpdate();
        }
        return new Part(rows, next, true);
      } catch (SQLException unreadable) {
        return new Part(rows, next, false);
      }
    }
  }

  /// Rows that point to rows that were lost; a file among them is found again by the next run.
  private void dropOrphans() throws SQLException {
    List<String> orphans = orphans();
    while (!orphans.isEmpty()) {
      for (String delete : orphans) {
        Rows.update(to, delete);
      }
      orphans = orphans();
    }
  }

  private List<String> orphans() throws SQLException {
    return Rows.list(
        to,
        "SELECT DISTINCT 'DELETE FROM \"' || \"table\" || '\" WHERE rowid = ' || rowid "
            + "FROM pragma_foreign_key_check WHERE rowid IS NOT NULL",
        r -> r.getString(1));
  }
}
