package app.fovea.index.rank;

import java.util.Collection;
import java.util.Locale;

/// What a band found in one library.
///
/// @param there how many photos it could have found
record Found(long matches, long right, long there) {

  /// Of matches that are right or not.
  static Found of(Collection<Boolean> right) {
    return new Found(right.size(), right.stream().filter(it -> it).count(), right.size());
  }

  static Found sum(Collection<Found> all) {
    return all.stream().reduce(new Found(0, 0, 0), Found::and);
  }

  private Found and(Found other) {
    return new Found(matches + other.matches, right + other.right, there + other.there);
  }

  double precision() {
    return matches == 0 ? 1 : (double) right / matches;
  }

  double recall() {
    return there == 0 ? 1 : (double) right / there;
  }

  /// Whether enough matches are there to say so, and too few of them are right.
  boolean breaks(double aim, int fewest) {
    return matches >= fewest && precision() < aim;
  }

  /// As a table says it; with fewer matches a part of them says nothing.
  String told(int fewest) {
    return matches < fewest
        ? "– (%d)".formatted(matches)
        : String.format(Locale.ROOT, "%.3f (%d)", precision(), matches);
  }
}
