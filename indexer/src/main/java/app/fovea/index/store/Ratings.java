package app.fovea.index.store;

import app.fovea.index.label.Batch;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/// Stars that people gave contents, in batches that can be taken back. They hold before what files
/// say, whatever is written there later.
public final class Ratings {
  private final Database database;

  Ratings(Database database) {
    this.database = database;
  }

  /// Gives contents stars, as one batch.
  ///
  /// @param contents their numbers
  /// @return the batch's number
  public long add(Collection<Long> contents, int stars) throws IOException {
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
