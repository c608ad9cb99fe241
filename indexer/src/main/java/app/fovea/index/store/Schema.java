package app.fovea.index.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The numbered SQL files that a database is made by. A file that was released is never changed;
/// another one is added.
///
/// @param steps names of resources beside this class, in the order they apply
record Schema(List<String> steps) {
  static final Schema CATALOG =
      new Schema(
          List.of(
              "001-catalog",
              "010-text",
              "011-searches",
              "020-labels",
              "021-phrases",
              "030-ratings",
              "031-exclusion",
              "066-ignored",
              "090-equipment",
              "091-people",
              "095-decoder",
              "092-classifiers",
              "150-relocation"));
  static final Schema THUMBNAILS = new Schema(List.of("001-thumbnails"));

  /// How a database stands to this schema.
  enum State {
    CURRENT,
    BEHIND,
    /// A later version of the program has made steps that this one does not know.
    NEWER,
    /// It says neither what this version made nor what a later one did.
    DAMAGED
  }

  State state(Connection connection) throws SQLException {
    Set<String> applied = applied(connection);
    if (!steps.containsAll(applied)) {
      // Steps are only added: a later version has made all of these, too.
      return applied.containsAll(steps) ? State.NEWER : State.DAMAGED;
    }
    return applied.size() == steps.size() ? State.CURRENT : State.BEHIND;
  }

  /// Takes the steps that are missing, each in its own transaction.
  void migrate(Connection connection) throws SQLException, IOException {
    Set<String> applied = applied(connection);
    for (String step : steps) {
      if (!applied.contains(step)) {
        apply(connection, step);
      }
    }
  }

  private static void apply(Connection connection, String step) throws SQLException, IOException {
    String sql = text(step);
    Database.transaction(
        connection,
        c -> {
          try (Statement statement = c.createStatement()) {
            statement.executeUpdate(
                "CREATE TABLE IF NOT EXISTS migration (step TEXT PRIMARY KEY) WITHOUT ROWID");
            statement.executeUpdate(sql);
          }
          try (var insert = c.prepareStatement("INSERT INTO migration VALUES (?)")) {
            insert.setString(1, step);
            return insert.executeUpdate();
          }
        });
  }

  private static Set<String> applied(Connection connection) throws SQLException {
    Set<String> steps = new HashSet<>();
    try (Statement statement = connection.createStatement()) {
      try (ResultSet table =
          statement.executeQuery("SELECT 1 FROM sqlite_master WHERE name = 'migration'")) {
        if (!table.next()) {
          return steps;
        }
      }
      try (ResultSet rows = statement.executeQuery("SELECT step FROM migration")) {
        while (rows.next()) {
          steps.add(rows.getString(1));
        }
      }
    }
    return steps;
  }

  private static String text(String step) throws IOException {
    try (InputStream sql = Schema.class.getResourceAsStream(step + ".sql")) {
      if (sql == null) {
        throw new IOException("The program is incomplete: " + step + ".sql is missing.");
      }
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
