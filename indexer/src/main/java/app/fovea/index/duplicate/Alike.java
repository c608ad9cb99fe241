package app.fovea.index.duplicate;

import java.util.List;
import java.util.stream.Stream;

/// Which of some pictures show nearly the same, by their vectors.
final class Alike {
  private final List<Shot> shots;
  private final Closeness closeness;
  private final Sketches sketches;

  Alike(List<Shot> shots, Closeness closeness) {
    this.shots = shots;
    this.closeness = closeness;
    this.sketches = new Sketches(shots);
  }

  /// Those after one in the list that are at least so close to it; to be gone through by several
  /// threads. None where it has no vector.
  Stream<Shot> after(int place, double least) {
    Shot one = shots.get(place);
    if (one.vector().isEmpty()) {
      return Stream.empty();
    }
    return sketches
        .after(place, closeness.cosine(one.vector().get(), least))
        .mapToObj(shots::get)
        .filter(other -> closeness.of(one, other) >= least);
  }
}
