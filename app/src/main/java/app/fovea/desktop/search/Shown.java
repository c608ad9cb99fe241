package app.fovea.desktop.search;

import app.fovea.desktop.grid.GridContent;
import app.fovea.index.Match;
import app.fovea.index.Photo;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;

/// What the centre shows: a state, the photos of it, and for search results why each is there.
///
/// @param message what happened, for people; empty where there is nothing to say
/// @param matches by photo
/// @param hidden how many other photos the filters leave out
/// @param more whether there may be further matches than those in the content
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
    /// No photo is likely to be what is looked for; those that come nearest are shown.
    UNLIKELY,
    NO_MODEL,
    FAILED;

    /// Whether this is what a search came to.
    public boolean isAnswer() {
      return switch (this) {
        case RESULTS, NOTHING, UNLIKELY -> true;
        case LOADING, EMPTY, TIMELINE, NO_MODEL, FAILED -> false;
      };
    }
  }

  static Shown of(State state, String message) {
    return new Shown(state, GridContent.EMPTY, message, Map.of(), 0, false);
  }

  Shown in(State other) {
    return new Shown(other, content, message, matches, hidden, more);
  }

  /// The same, some of the photos as they are known to be now, by number.
  Shown with(Map<Long, Photo> now) {
    return new Shown(state, content.with(now), message, matches, hidden, more);
  }

  /// The same without photos that are gone.
  Shown without(Set<Long> gone) {
    return new Shown(state, content.without(gone), message, matches, hidden, more);
  }

  Shown saying(String words) {
    return new Shown(state, content, words, matches, hidden, more);
  }

  /// Only the best matches, the best first and under no heading.
  Shown nearest(int most) {
    GridContent best =
        GridContent.plain(
            matches.values().stream()
                .sorted(Comparator.comparing(Match::rank))
                .limit(most)
                .map(Match::photo)
                .toList());
    return new Shown(state, best, message, matches, hidden, matches.size() > most);
  }
}
