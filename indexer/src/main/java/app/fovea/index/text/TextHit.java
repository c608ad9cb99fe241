package app.fovea.index.text;

import java.util.Set;

/// A content whose text matches.
///
/// @param places where all of it stands together; empty when the words are spread
public record TextHit(long content, Set<TextPlace> places) {
  public TextHit {
    places = Set.copyOf(places);
  }

  /// Whether the text is about this photo alone.
  public boolean own() {
    return places.stream().anyMatch(TextPlace::own);
  }
}
