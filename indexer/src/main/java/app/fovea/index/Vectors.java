package app.fovea.index;

import app.fovea.index.store.Catalog;
import app.fovea.index.vector.Hit;
import app.fovea.index.vector.LuceneIndex;
import app.fovea.index.vector.NearestVectors;
import app.fovea.index.vector.VectorIndex;
import app.fovea.model.ModelPackage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/// The vector indexes of a library, one for each model. What an index has not seen yet is answered
/// from the catalog, so that answers are always complete.
final class Vectors implements AutoCloseable {
  private final Catalog catalog;
  private final LibraryDirectory directory;
  private final Map<String, VectorIndex> written = new HashMap<>();

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
      index = Projection.open(folder(model), catalog.vectors(), number(model));
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

  private Path folder(ModelPackage model) {
    return directory.vectors().resolve(ModelKey.of(model));
  }

  /// The nearest contents, nearest first.
  List<Hit> nearest(ModelPackage model, float[] query, int k, LongPredicate allowed)
      throws IOException {
    var number = catalog.vectors().findModel(ModelKey.of(model));
    if (number.isEmpty()) {
      return List.of();
    }
    try (Reading reading = reading(model)) {
      Map<Long, Double> late = new HashMap<>();
      catalog
          .vectors()
          .since(
              number.get(),
              reading.index().sequence(),
              stored -> late.put(stored.content(), dot(query, stored.vector())));
      LongPredicate early =
          late.isEmpty() ? allowed : id -> !late.containsKey(id) && allowed.test(id);
      List<Hit> hits = new ArrayList<>(reading.index().nearest(query, k, early));
      late.forEach(
          (id, cosine) -> {
            if (allowed.test(id)) {
              hits.add(new Hit(id, cosine));
            }
          });
      hits.sort(Comparator.comparingDouble(Hit::cosine).reversed());
      return hits.subList(0, Math.min(k, hits.size()));
    }
  }

  /// An index to ask, closed afterwards when it was opened for this question.
  private record Reading(NearestVectors index, boolean own) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      if (own) {
        index.close();
      }
    }
  }

  private Reading reading(ModelPackage model) throws IOException {
    synchronized (this) {
      VectorIndex index = written.get(ModelKey.of(model));
      if (index != null) {
        return new Reading(index, false);
      }
    }
    try {
      return new Reading(LuceneIndex.read(folder(model)), true);
    } catch (IOException e) {
      // There is none yet, or it is damaged: the catalog answers alone.
      return new Reading(NoVectors.INDEX, false);
    }
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Override
  public synchronized void close() throws IOException {
    for (VectorIndex index : written.values()) {
      index.close();
    }
    written.clear();
  }
}
