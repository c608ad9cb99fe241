package app.fovea.index;

import java.util.List;

/// Matches, best first.
///
/// @param hidden photos of the library that the query's filters and exact texts leave out
/// @param took how long it took
public record Answer(List<Match> matches, long hidden, Took took) {
  /// Milliseconds.
  ///
  /// @param text encoding words and pictures
  /// @param vector asking the vector index
  /// @param total all in all
  public record Took(double text, double vector, double total) {}

  public Answer {
    matches = List.copyOf(matches);
  }
}
