package app.fovea.index.store;

import app.fovea.index.LibraryException;
import app.fovea.index.label.Batch;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/// Stars that people gave contents, in batches that can be taken back. They hold before what files
/// say, whatever is written there later.
public final class Ratings {
  private static final int MOST_STARS = 5;

  private final Database database;

  Ratings(Database database) {
    this.database = database;
  }

  /// Gives contents stars, as one batch.
  ///
  /// @param contents their numbers
  /// @return the batch's number
  /// @throws LibraryException BAD_REQUEST for stars that there are not
  public long add(Collection<Long> contents, int stars) throws IOException {
    if (stars < 0 || stars > MOST_STARS) {
      throw new LibraryException(
          LibraryException.Kind.BAD_REQUEST, "A rating is 0 to %d stars.".formatted(MOST_STARS));
    }
    return database.write(
        c -> {
          long batch =
              Rows.number(
                  c,
                  "INSERT INTO batch (cause, at) VALUES (?, ?) RETURNING id",
                  Batch.Cause.RATED.name(),
                  Instant.now().toString());
          for (long content : contents) {
            Rows.update(
                c,
                "INSERT INTO rating (batch, content, stars) SELECT ?, key, ? FROM content"
                    + " WHERE id = ?",
                batch,
                stars,
                content);
          }
          return batch;
        });
  }

  /// What people gave, by content key.
  public Map<String, Integer> given() throws IOException {
    return database.read(
        c -> {
          Map<String, Integer> given = new LinkedHashMap<>();
          Rows.list(
                  c,
                  "SELECT content, stars FROM rated ORDER BY id",
                  r -> Map.entry(Numbers.key(r.getBytes(1)), r.getInt(2)))
              .forEach(entry -> given.put(entry.getKey(), entry.getValue()));
          return given;
        });
  }
}
