package app.fovea.desktop.search;

import app.fovea.desktop.grid.GridContent;
import app.fovea.index.Match;
import java.util.Map;

/// What the centre shows: a state, the photos of it, and for search results why each is there.
///
/// @param message what happened, for people; empty where there is nothing to say
/// @param matches by photo
/// @param hidden how many other photos the filters leave out
/// @param more whether there may be further matches
public record Shown(
    State state,
    GridContent content,
    String message,
    Map<Long, Match> matches,
    long hidden,
    boolean more) {
  /// What the centre is about.
  public enum State {
    LOADING,
    EMPTY,
    TIMELINE,
    RESULTS,
    /// No photo is found at all.
    NOTHING,
    /// No photo is likely to be what is looked for; the nearest are at hand.
    UNLIKELY,
    NO_MODEL,
    FAILED
  }

  static Shown of(State state, String message) {
    return new Shown(state, GridContent.EMPTY, message, Map.of(), 0, false);
  }

  Shown in(State other) {
    return new Shown(other, content, message, matches, hidden, more);
  }
}
