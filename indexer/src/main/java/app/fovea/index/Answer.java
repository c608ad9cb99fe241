package app.fovea.index;

import java.util.List;

/// Matches, best first, and how long they took in milliseconds: encoding the query, asking the
/// vector index, and all in all.
///
/// @param hidden photos of the library that the query's filters and exact texts leave out
public record Answer(
    List<Match> matches, long hidden, double textMillis, double vectorMillis, double totalMillis) {
  public Answer {
    matches = List.copyOf(matches);
  }
}
