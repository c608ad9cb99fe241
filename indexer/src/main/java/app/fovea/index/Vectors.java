package app.fovea.index;

import app.fovea.index.rank.UnitVectors;
import app.fovea.index.store.Catalog;
import app.fovea.index.vector.Hit;
import app.fovea.index.vector.IndexFolder;
import app.fovea.index.vector.NearestVectors;
import app.fovea.index.vector.VectorIndex;
import app.fovea.model.ModelPackage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/// The vector indexes of a library, one for each model. What an index has not seen yet is answered
/// from the catalog, so that answers are always complete.
final class Vectors implements AutoCloseable {
  private final Catalog catalog;
  private final LibraryDirectory directory;
  private final Map<String, VectorIndex> written = new HashMap<>();
  private final Map<String, NearestVectors> read = new ConcurrentHashMap<>();

  Vectors(Catalog catalog, LibraryDirectory directory) {
    this.catalog = catalog;
    this.directory = directory;
  }

  /// The catalog's number of a model.
  long number(ModelPackage model) throws IOException {
    return catalog.vectors().model(ModelKey.of(model), model.dimension());
  }

  /// How many vectors of a model there are.
  long count(ModelPackage model) throws IOException {
    return catalog.vectors().count(number(model));
  }

  /// The index of a model for writing, brought up to the catalog.
  synchronized VectorIndex index(ModelPackage model) throws IOException {
    String key = ModelKey.of(model);
    VectorIndex index = written.get(key);
    if (index == null) {
      index =
          new Projection(folder(model), catalog.vectors(), number(model), model.dimension()).open();
      written.put(key, index);
    }
    return index;
  }

  /// Gives up an index that has failed; the next that is asked for is brought up from the catalog.
  synchronized void giveUp(ModelPackage model) {
    VectorIndex failed = written.remove(ModelKey.of(model));
    if (failed != null) {
      failed.abandon();
    }
  }

  private IndexFolder folder(ModelPackage model) {
    return new IndexFolder(directory.vectors().resolve(ModelKey.of(model)));
  }

  /// The nearest contents, nearest first.
  List<Hit> nearest(ModelPackage model, float[] query, int k, LongPredicate allowed)
      throws IOException {
    var number = catalog.vectors().findModel(ModelKey.of(model));
    if (number.isEmpty()) {
      return List.of();
    }
    try {
      return nearest(reading(model, number.get()), number.get(), query, k, allowed);
    } catch (IOException e) {
      // It was damaged, or made anew by another process, while it was open.
      close(read.remove(ModelKey.of(model)));
      return nearest(reading(model, number.get()), number.get(), query, k, allowed);
    }
  }

  private List<Hit> nearest(
      NearestVectors index, long model, float[] query, int k, LongPredicate allowed)
      throws IOException {
    Map<Long, Double> late = new HashMap<>();
    catalog
        .vectors()
        .since(
            model,
            index.sequence(),
            stored -> late.put(stored.content(), UnitVectors.dot(query, stored.vector())));
    LongPredicate early =
        late.isEmpty() ? allowed : id -> !late.containsKey(id) && allowed.test(id);
    List<Hit> hits = new ArrayList<>(index.nearest(query, k, early));
    late.forEach(
        (id, cosine) -> {
          if (allowed.test(id)) {
            hits.add(new Hit(id, cosine));
          }
        });
    hits.sort(Comparator.comparingDouble(Hit::cosine).reversed());
    return hits.subList(0, Math.min(k, hits.size()));
  }

  /// The index to ask: the one that is being written, else one that stays open and follows the
  /// commits of whoever writes.
  private NearestVectors reading(ModelPackage model, long number) throws IOException {
    String key = ModelKey.of(model);
    synchronized (this) {
      VectorIndex index = written.get(key);
      if (index != null) {
        return index;
      }
    }
    NearestVectors index = read.computeIfAbsent(key, _ -> opened(model));
    if (index == null) {
      return NoVectors.INDEX;
    }
    if (index.sequence() < catalog.vectors().sequence(number)) {
      index.refresh();
    }
    return index;
  }

  private @Nullable NearestVectors opened(ModelPackage model) {
    try {
      return folder(model).read();
    } catch (IOException e) {
      // There is none yet, or it is damaged: the catalog answers alone.
      return null;
    }
  }

  private static void close(@Nullable NearestVectors index) throws IOException {
    if (index != null) {
      index.close();
    }
  }

  @Override
  public synchronized void close() throws IOException {
    for (VectorIndex index : written.values()) {
      index.close();
    }
    written.clear();
    for (NearestVectors index : read.values()) {
      index.close();
    }
    read.clear();
  }
}
