package app.fovea.desktop.search;

import app.fovea.desktop.grid.GridContent;
import app.fovea.index.Match;
import java.util.Map;

/// What the centre shows: a state, the photos of it, and for search results why each is there.
///
/// @param message what happened, for people; empty where there is nothing to say
/// @param matches by photo
public record Shown(State state, GridContent content, String message, Map<Long, Match> matches) {
  /// What the centre is about.
  public enum State {
    LOADING,
    EMPTY,
    TIMELINE,
    RESULTS,
    NOTHING,
    NO_MODEL,
    FAILED
  }

  static Shown of(State state, String message) {
    return new Shown(state, GridContent.EMPTY, message, Map.of());
  }
}
