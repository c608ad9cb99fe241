package app.fovea.index;

import app.fovea.index.label.VectorTable;
import app.fovea.index.store.Catalog;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
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
      return new VectorTable(new long[0], new float[0], dimension);
    }
    long sequence = catalog.vectors().sequence(number.get());
    long photos = catalog.contents().count();
    Loaded before = loaded;
    if (before == null
        || !before.model.equals(model)
        || before.sequence != sequence
        || before.photos != photos) {
      before = new Loaded(model, sequence, photos, read(number.get(), dimension));
      loaded = before;
    }
    return before.table;
  }

  private VectorTable read(long model, int dimension) throws IOException {
    Set<Long> present = catalog.contents().present();
    Map<Long, Integer> rows = new LinkedHashMap<>();
    float[] numbers = new float[Math.multiplyExact(present.size(), dimension)];
    catalog
        .vectors()
        .since(
            model,
            0,
            stored -> {
              if (present.contains(stored.content())) {
                int row = rows.computeIfAbsent(stored.content(), _ -> rows.size());
                System.arraycopy(stored.vector(), 0, numbers, row * dimension, dimension);
              }
            });
    long[] ids = rows.keySet().stream().mapToLong(Long::longValue).toArray();
    int used = ids.length * dimension;
    // Gigabytes for a million photos, which are there once where every photo has its vector.
    return new VectorTable(
        ids, used == numbers.length ? numbers : Arrays.copyOf(numbers, used), dimension);
  }

  /// Those rows of a table whose photos are allowed.
  static VectorTable only(VectorTable table, LongPredicate allowed) {
    long[] ids = Arrays.stream(table.ids()).filter(allowed).toArray();
    float[] numbers = new float[ids.length * table.dimension()];
    int next = 0;
    for (int row = 0; row < table.count(); row++) {
      if (allowed.test(table.ids()[row])) {
        System.arraycopy(
            table.numbers(),
            row * table.dimension(),
            numbers,
            next++ * table.dimension(),
            table.dimension());
      }
    }
    return new VectorTable(ids, numbers, table.dimension());
  }
}
