package app.fovea.index;

import java.util.List;

/// Matches, best first, and how long they took in milliseconds: encoding the text, asking the
/// vector index, and all in all.
public record Answer(
    List<Match> matches, double textMillis, double vectorMillis, double totalMillis) {
  public Answer {
    matches = List.copyOf(matches);
  }
}
