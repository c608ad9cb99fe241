package app.fovea.index;

import app.fovea.index.label.VectorTable;
import app.fovea.index.store.Catalog;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The vectors of one model of all photos in memory, read when first needed and again when there
/// are new ones. Safe for concurrent use.
final class LibraryVectors {
  private final Catalog catalog;
  private @Nullable Loaded loaded;

  LibraryVectors(Catalog catalog) {
    this.catalog = catalog;
  }

  private record Loaded(String model, long sequence, long photos, VectorTable table) {}

  /// The table of every photo.
  synchronized VectorTable all(String model, int dimension) throws IOException {
    Optional<Long> number = catalog.vectors().findModel(model);
    if (number.isEmpty()) {
      return new VectorTable.Builder(0, dimension).build();
    }
    long sequence = catalog.vectors().sequence(number.get());
    long photos = catalog.contents().count();
    Loaded before = loaded;
    if (before == null
        || !before.model.equals(model)
        || before.sequence != sequence
        || before.photos != photos) {
      loaded = null; // or both are there at once
      before = new Loaded(model, sequence, photos, read(number.get(), dimension));
      loaded = before;
    }
    return before.table;
  }

  private VectorTable read(long model, int dimension) throws IOException {
    Set<Long> present = catalog.contents().present();
    Map<Long, Integer> rows = new HashMap<>();
    var table = new VectorTable.Builder(present.size(), dimension);
    catalog
        .vectors()
        .since(
            model,
            0,
            stored -> {
              if (present.contains(stored.content())) {
                put(table, rows, stored.content(), stored.vector());
              }
            });
    return table.build();
  }

  /// The last vector of a content is the one that counts.
  private static void put(
      VectorTable.Builder table, Map<Long, Integer> rows, long content, float[] vector) {
    Integer row = rows.get(content);
    if (row == null) {
      rows.put(content, table.add(content, vector));
    } else {
      table.set(row, vector);
    }
  }
}
