package app.fovea.index;

import app.fovea.index.text.TextHit;
import app.fovea.index.text.TextPlace;
import java.util.List;

/// What a hit in the texts says to people.
final class TextReasons {
  private TextReasons() {}

  static List<Reason> of(TextHit hit, String text) {
    return hit.places().isEmpty()
        ? List.of(new Reason(Reason.Kind.TEXT, text, 1))
        : hit.places().stream().sorted().map(place -> new Reason(kind(place), text, 1)).toList();
  }

  private static Reason.Kind kind(TextPlace place) {
    return switch (place) {
      case NAME -> Reason.Kind.NAME;
      case KEYWORD -> Reason.Kind.KEYWORD;
      case CAPTION -> Reason.Kind.CAPTION;
      case FOLDER -> Reason.Kind.FOLDER;
      case CAMERA -> Reason.Kind.CAMERA;
    };
  }
}
