package app.fovea.index;

import app.fovea.index.vector.Hit;
import app.fovea.index.vector.NearestVectors;
import java.util.List;
import java.util.function.LongPredicate;

/// The index that has seen nothing.
enum NoVectors implements NearestVectors {
  INDEX;

  @Override
  public List<Hit> nearest(float[] query, int k, LongPredicate allowed) {
    return List.of();
  }

  @Override
  public long sequence() {
    return 0;
  }

  @Override
  public void refresh() {}

  @Override
  public void close() {}
}
