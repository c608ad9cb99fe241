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
}
