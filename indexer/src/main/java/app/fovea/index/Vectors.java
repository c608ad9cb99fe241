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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/// The vector indexes of a library, one for each model. What an index has not seen yet is answered
/// from the catalog, so that answers are always complete.
final class Vectors implements AutoCloseable {
  private final Catalog catalog;
  private final LibraryDirectory directory;
  private final Notices notices;
  private final Set<String> damaged = ConcurrentHashMap.newKeySet();
  private final Map<String, VectorIndex> written = new ConcurrentHashMap<>();
  private final Map<String, NearestVectors> read = new ConcurrentHashMap<>();

  Vectors(Catalog catalog, LibraryDirectory directory, Notices notices) {
    this.catalog = catalog;
    this.directory = directory;
    this.notices = notices;
  }

  /// The catalog's number of a model.
  long number(ModelPackage model) throws IOException {
    return catalog.vectors().model(ModelKey.of(model), model.dimension());
  }

  /// How many vectors of a model there are.
  long count(ModelPackage model) throws IOException {
    return catalog.vectors().count(number(model));
  }

  /// The index of a model for writing, brought up to the catalog. For one run at a time.
  synchronized VectorIndex index(ModelPackage model) throws IOException {
    String key = ModelKey.of(model);
    if (damaged.remove(key)) {
      giveUp(model);
    }
    VectorIndex index = written.get(key);
    if (index == null) {
      index =
          new Projection(
                  folder(model), catalog.vectors(), number(model), model.dimension(), notices)
              .open();
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
      return lasting(model, number.get(), query, k, allowed);
    } catch (DamagedIndex e) {
      damaged.add(ModelKey.of(model));
      notices.tell(Damage.VECTORS.about());
      close(read.remove(ModelKey.of(model)));
      return nearest(NoVectors.INDEX, number.get(), query, k, allowed);
    }
  }

  private List<Hit> lasting(
      ModelPackage model, long number, float[] query, int k, LongPredicate allowed)
      throws IOException {
    try {
      return nearest(reading(model, number), number, query, k, allowed);
    } catch (DamagedIndex e) {
      throw e;
    } catch (IOException e) {
      // It was made anew by another process while it was open.
      close(read.remove(ModelKey.of(model)));
      return nearest(reading(model, number), number, query, k, allowed);
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
    VectorIndex own = written.get(ModelKey.of(model));
    if (own != null) {
      return own;
    }
    NearestVectors index = opened(model);
    if (index.sequence() < catalog.vectors().sequence(number)) {
      index.refresh();
    }
    return index;
  }

  /// Where there is none yet, the catalog answers alone.
  private NearestVectors opened(ModelPackage model) throws IOException {
    synchronized (read) {
      NearestVectors open = read.get(ModelKey.of(model));
      if (open != null) {
        return open;
      }
      try {
        NearestVectors index = folder(model).read();
        read.put(ModelKey.of(model), index);
        return index;
      } catch (DamagedIndex e) {
        throw e;
      } catch (IOException e) {
        return NoVectors.INDEX;
      }
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
