package app.fovea.index.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Whether a SQLite file is whole.
public final class Soundness {
  private Soundness() {}

  /// The first thing that is wrong with a catalog, by SQLite's own check.
  ///
  /// @throws app.fovea.index.LibraryException NEWER
  public static Optional<String> ofCatalog(Path file) throws IOException {
    return check(file, Schema.CATALOG);
  }

  /// The first thing that is wrong with a file of thumbnails.
  public static Optional<String> ofThumbnails(Path file) throws IOException {
    return check(file, Schema.THUMBNAILS);
  }

  private static Optional<String> check(Path file, Schema schema) throws IOException {
    Optional<Database> database = Database.read(file, schema);
    if (database.isEmpty()) {
      return Optional.empty();
    }
    try (Database open = database.get()) {
      List<String> found =
          open.read(c -> Rows.list(c, "PRAGMA integrity_check(1)", r -> r.getString(1)));
      return found.stream().filter(line -> !line.equals("ok")).findFirst();
    }
  }
}
