package app.fovea.index.vector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/// The oracle: compares with every vector.
final class ExactIndex implements VectorIndex {
  private final Map<Long, float[]> vectors = new HashMap<>();
  private long sequence;

  @Override
  public void put(long id, float[] vector) {
    vectors.put(id, vector);
  }

  @Override
  public void remove(long id) {
    vectors.remove(id);
  }

  @Override
  public List<Hit> nearest(float[] query, int k, LongPredicate allowed) {
    List<Hit> hits = new ArrayList<>();
    vectors.forEach(
        (id, vector) -> {
          if (allowed.test(id)) {
            double sum = 0;
            for (int i = 0; i < query.length; i++) {
              sum += query[i] * vector[i];
            }
            hits.add(new Hit(id, sum));
          }
        });
    hits.sort(Comparator.comparingDouble(Hit::cosine).reversed());
    return hits.subList(0, Math.min(k, hits.size()));
  }

  @Override
  public void commit(long last) {
    sequence = last;
  }

  @Override
  public long sequence() {
    return sequence;
  }

  @Override
  public void refresh() {}

  @Override
  public void abandon() {}

  @Override
  public void close() {}
}
