package app.fovea.index.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Which contents people do not want to find.
public final class Exclusions {
  private final Database database;

  Exclusions(Database database) {
    this.database = database;
  }

  /// Excludes contents.
  ///
  /// @return those that were not excluded before
  public List<Long> add(List<Long> contents) throws IOException {
    return database.write(
        c -> {
          List<Long> added = new ArrayList<>();
          for (long content : contents) {
            int rows =
                Rows.update(
                    c,
                    "INSERT OR IGNORE INTO exclusion SELECT key FROM content WHERE id = ?",
                    content);
            if (rows > 0) {
              added.add(content);
            }
          }
          return added;
        });
  }

  /// Lets contents be found again.
  public void remove(List<Long> contents) throws IOException {
    database.write(
        c -> {
          for (long content : contents) {
            Rows.update(
                c,
                "DELETE FROM exclusion WHERE content = (SELECT key FROM content WHERE id = ?)",
                content);
          }
          return contents;
        });
  }
}
