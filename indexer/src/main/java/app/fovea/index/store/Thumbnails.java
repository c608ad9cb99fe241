package app.fovea.index.store;

import app.fovea.index.LibraryException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Small JPEG pictures by content key. The file can be deleted at any time; what is missing is made
/// again.
public final class Thumbnails implements AutoCloseable {
  private final Database database;

  private Thumbnails(Database database) {
    this.database = database;
  }

  /// Opens for reading and writing. A damaged file is replaced by an empty one.
  public static Thumbnails write(Path file) throws IOException {
    try {
      return new Thumbnails(Database.write(file, Schema.THUMBNAILS));
    } catch (LibraryException e) {
      if (e.kind() != LibraryException.Kind.DAMAGED) {
        throw e;
      }
      for (String part : new String[] {"", "-wal", "-shm"}) {
        java.nio.file.Files.deleteIfExists(file.resolveSibling(file.getFileName() + part));
      }
      return new Thumbnails(Database.write(file, Schema.THUMBNAILS));
    }
  }

  /// Opens for reading; empty when the file has to be made or migrated first, or is damaged.
  public static Optional<Thumbnails> read(Path file) throws IOException {
    try {
      return Database.read(file, Schema.THUMBNAILS).map(Thumbnails::new);
    } catch (LibraryException e) {
      if (e.kind() != LibraryException.Kind.DAMAGED) {
        throw e;
      }
      return Optional.empty();
    }
  }

  public Optional<byte[]> get(String key) throws IOException {
    return database.read(
        c ->
            Rows.first(
                c,
                "SELECT jpeg FROM thumbnail WHERE key = ?",
                r -> r.getBytes(1),
                (Object) Numbers.key(key)));
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
    database.write(
        c -> {
          for (Map.Entry<String, byte[]> jpeg : jpegs.entrySet()) {
            Rows.update(c, sql, Numbers.key(jpeg.getKey()), jpeg.getValue());
          }
          return jpegs;
        });
  }

  public boolean writable() {
    return database.writable();
  }

  @Override
  public void close() {
    database.close();
  }
}
