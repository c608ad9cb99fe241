package app.fovea.index.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;

/// Which contents have a file, kept in memory. Only what changed since it was last asked is read
/// again, so that a question costs the same while photos are being added to a large library. Safe
/// for concurrent use.
final class Present {
  /// Every change of a content's files is one of its texts, too.
  private static final String CHANGED =
      """
      SELECT sequence, content, EXISTS (SELECT 1 FROM file WHERE file.content = text_change.content)
      FROM text_change WHERE sequence > ? ORDER BY sequence
      """;

  private final Database database;
  private BitSet contents = new BitSet();
  private long sequence;

  Present(Database database) {
    this.database = database;
  }

  /// Numbers of contents; the caller may change them.
  synchronized BitSet now() throws IOException {
    sequence = database.read(c -> sequence == 0 ? whole(c) : changes(c));
    return (BitSet) contents.clone();
  }

  /// What changes while it is read is read once more with the changes.
  private long whole(Connection connection) throws SQLException {
    long last = Rows.number(connection, "SELECT max(sequence) FROM text_change");
    contents =
        IdSet.read(connection, "SELECT DISTINCT content AS id FROM file WHERE content IS NOT NULL");
    return last;
  }

  private long changes(Connection connection) throws SQLException {
    long last = sequence;
    try (var statement = Rows.prepare(connection, CHANGED, sequence);
        ResultSet r = statement.executeQuery()) {
      while (r.next()) {
        last = r.getLong(1);
        contents.set((int) r.getLong(2), r.getBoolean(3));
      }
    }
    return last;
  }
}
