package app.fovea.index.duplicate;

import app.fovea.index.rank.UnitVectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How alike pictures are, from 0 for any two of the library to 1 for the same.
final class Closeness {
  private static final double MOST_USUAL = 0.99;

  private final float[] average;

  Closeness(List<Shot> shots) {
    List<float[]> vectors = new ArrayList<>();
    shots.forEach(shot -> shot.vector().ifPresent(vectors::add));
    this.average = UnitVectors.mean(vectors, vectors.isEmpty() ? 0 : vectors.getFirst().length);
  }

  /// 0 where one has no vector.
  double of(Shot a, Shot b) {
    Optional<float[]> one = a.vector();
    Optional<float[]> other = b.vector();
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    double usual = usual(one.get());
    return (UnitVectors.dot(one.get(), other.get()) - usual) / (1 - usual);
  }

  private double usual(float[] vector) {
    return Math.min(MOST_USUAL, UnitVectors.dot(vector, average));
  }

  /// The cosine with a vector by which another picture is that close.
  double cosine(float[] vector, double closeness) {
    double usual = usual(vector);
    return usual + closeness * (1 - usual);
  }
}
