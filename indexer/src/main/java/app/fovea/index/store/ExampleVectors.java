package app.fovea.index.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Vectors of the pictures that people decided about, kept although the pictures need not be in the
/// library or may leave it, and where they lay.
public final class ExampleVectors {
  private final Database database;

  ExampleVectors(Database database) {
    this.database = database;
  }

  /// A picture that was decided about.
  public record Kept(String contentId, Path path, float[] vector) {}

  public void put(String model, List<Kept> examples) throws IOException {
    database.write(
        c -> {
          for (Kept example : examples) {
            byte[] key = Numbers.key(example.contentId());
            Rows.update(
                c, "INSERT OR REPLACE INTO example VALUES (?, ?)", key, example.path().toString());
            Rows.update(
                c,
                "INSERT OR REPLACE INTO example_vector VALUES (?, ?, ?)",
                key,
                model,
                Numbers.bytes(example.vector()));
          }
          return examples;
        });
  }

  /// The vectors of a model by content key: kept ones, else the library's own, which is none while
  /// only a preview of the picture has one.
  public Map<String, float[]> of(String model, List<String> contentIds) throws IOException {
    return database.read(
        c -> {
          Map<String, float[]> vectors = new HashMap<>();
          for (String id : contentIds) {
            Rows.first(
                    c,
                    "SELECT numbers FROM example_vector WHERE content = ?1 AND model = ?2 UNION ALL"
                        + " SELECT numbers FROM vector JOIN content ON content.id = vector.content"
                        + " JOIN model ON model.id = vector.model WHERE content.key = ?1 AND"
                        + " model.key = ?2 AND vector.source = 1 LIMIT 1",
                    r -> Numbers.vector(r.getBytes(1)),
                    Numbers.key(id),
                    model)
                .ifPresent(vector -> vectors.put(id, vector));
          }
          return vectors;
        });
  }

  /// Where an example lay.
  public Optional<Path> path(String contentId) throws IOException {
    return database.read(
        c ->
            Rows.first(
                c,
                "SELECT path FROM example WHERE content = ?",
                r -> Damaged.path(r.getString(1)),
                (Object) Numbers.key(contentId)));
  }
}
