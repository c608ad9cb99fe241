package app.fovea.index.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/// A catalog in which something stands that nobody wrote.
public final class DamagedCatalog {
  private DamagedCatalog() {}

  public static void change(Path file, String sql) throws IOException {
    try (var connection = Database.connect(file, false)) {
      Database.execute(connection, sql);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  /// Takes a row out of a table that an index of it still has.
  public static void removeBesideIndex(Path file, String table, String index) throws IOException {
    try {
      String entry;
      try (var connection = Database.connect(file, false)) {
        Database.execute(connection, "PRAGMA writable_schema = ON");
        entry =
            Rows.first(
                    connection,
                    "SELECT quote(rootpage) || ', ' || quote(sql) FROM sqlite_schema WHERE name ="
                        + " ?",
                    r -> r.getString(1),
                    index)
                .orElseThrow();
        Rows.update(connection, "DELETE FROM sqlite_schema WHERE name = ?", index);
      }
      try (var connection = Database.connect(file, false)) {
        Database.execute(
            connection,
            "DELETE FROM %1$s WHERE rowid = (SELECT max(rowid) FROM %1$s)".formatted(table));
        Database.execute(connection, "PRAGMA writable_schema = ON");
        Database.execute(
            connection,
            "INSERT INTO sqlite_schema VALUES ('index', '%s', '%s', %s)"
                .formatted(index, table, entry));
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
