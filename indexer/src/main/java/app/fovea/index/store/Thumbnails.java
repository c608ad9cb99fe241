package app.fovea.index.store;

import app.fovea.index.LibraryException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/// Small JPEG pictures by content key. The file can be deleted at any time; what is missing is made
/// again.
public final class Thumbnails implements AutoCloseable {
  private final Path file;
  private Database database;

  private Thumbnails(Path file, Database database) {
    this.file = file;
    this.database = database;
  }

  /// Opens for reading and writing. A damaged file is replaced by an empty one, now or when the
  /// damage is met.
  public static Thumbnails write(Path file) throws IOException {
    try {
      return new Thumbnails(file, Database.write(file, Schema.THUMBNAILS));
    } catch (LibraryException e) {
      refuseAllButDamage(e);
      return new Thumbnails(file, empty(file));
    }
  }

  private static Database empty(Path file) throws IOException {
    for (String part : new String[] {"", "-wal", "-shm"}) {
      java.nio.file.Files.deleteIfExists(file.resolveSibling(file.getFileName() + part));
    }
    return Database.write(file, Schema.THUMBNAILS);
  }

  private static void refuseAllButDamage(LibraryException e) throws LibraryException {
    if (e.kind() != LibraryException.Kind.DAMAGED) {
      throw e;
    }
  }

  /// Opens for reading; empty when the file has to be made or migrated first, or is damaged.
  public static Optional<Thumbnails> read(Path file) throws IOException {
    try {
      return Database.read(file, Schema.THUMBNAILS).map(found -> new Thumbnails(file, found));
    } catch (LibraryException e) {
      refuseAllButDamage(e);
      return Optional.empty();
    }
  }

  public Optional<byte[]> get(String key) throws IOException {
    try {
      return database()
          .read(
              c ->
                  Rows.first(
                      c,
                      "SELECT jpeg FROM thumbnail WHERE key = ?",
                      r -> r.getBytes(1),
                      (Object) Numbers.key(key)));
    } catch (LibraryException e) {
      refuseAllButDamage(e);
      startAnew();
      return Optional.empty();
    }
  }

  private synchronized Database database() {
    return database;
  }

  private synchronized void startAnew() throws IOException {
    if (database.writable()) {
      database.close();
      database = empty(file);
    }
  }

  public void put(Map<String, byte[]> jpegs) throws IOException {
    insert("INSERT OR REPLACE INTO thumbnail VALUES (?, ?)", jpegs);
  }

  /// Puts those that there are none of yet.
  public void putMissing(Map<String, byte[]> jpegs) throws IOException {
    insert("INSERT OR IGNORE INTO thumbnail VALUES (?, ?)", jpegs);
  }

  private void insert(String sql, Map<String, byte[]> jpegs) throws IOException {
    if (jpegs.isEmpty()) {
      return;
    }
    try {
      database().write(c -> insert(c, sql, jpegs));
    } catch (LibraryException e) {
      refuseAllButDamage(e);
      startAnew();
      database().write(c -> insert(c, sql, jpegs));
    }
  }

  private static int insert(Connection connection, String sql, Map<String, byte[]> jpegs)
      throws SQLException {
    for (Map.Entry<String, byte[]> jpeg : jpegs.entrySet()) {
      Rows.update(connection, sql, Numbers.key(jpeg.getKey()), jpeg.getValue());
    }
    return jpegs.size();
  }

  public boolean writable() {
    return database().writable();
  }

  @Override
  public void close() {
    database().close();
  }
}
