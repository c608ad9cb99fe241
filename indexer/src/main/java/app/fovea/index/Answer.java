package app.fovea.index;

import java.util.ArrayList;
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

  Answer with(List<Match> found, double inAll) {
    return new Answer(found, hidden, textMillis, vectorMillis, inAll);
  }

  /// This answer without one photo, with at most that many matches.
  Answer without(long photo, int limit) {
    List<Match> others = new ArrayList<>();
    for (Match match : matches) {
      if (match.photo().id() != photo && others.size() < limit) {
        others.add(
            new Match(others.size() + 1, match.photo(), match.score(), match.band(), match.why()));
      }
    }
    return new Answer(others, hidden, textMillis, vectorMillis, totalMillis);
  }
}
