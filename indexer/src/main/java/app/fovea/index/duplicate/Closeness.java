package app.fovea.index.duplicate;

import app.fovea.index.rank.UnitVectors;
import java.util.List;
import java.util.Optional;

/// How alike pictures are, from 0 for any two of the library to 1 for the same.
final class Closeness {
  private static final double MOST_USUAL = 0.99;

  private final float[] average;

  /// @param vectors that stand for the library
  Closeness(List<float[]> vectors) {
    this.average = UnitVectors.mean(vectors, vectors.isEmpty() ? 0 : vectors.getFirst().length);
  }

  /// What all of the library have in common.
  float[] average() {
    return average;
  }

  /// 0 where one has no vector.
  double of(Optional<float[]> one, Optional<float[]> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    double usual = Math.min(MOST_USUAL, UnitVectors.dot(one.get(), average));
    return (UnitVectors.dot(one.get(), other.get()) - usual) / (1 - usual);
  }

  /// The cosine with a vector by which another picture is that close.
  ///
  /// @param usual the vector's product with the average
  static double cosine(double usual, double closeness) {
    double most = Math.min(MOST_USUAL, usual);
    return most + closeness * (1 - most);
  }
}
