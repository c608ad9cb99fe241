package app.fovea.index.text;

import java.util.Locale;

/// Where a text stands.
public enum TextPlace {
  NAME,
  KEYWORD,
  CAPTION,
  FOLDER,
  CAMERA;

  /// Whether it is about this photo alone, as a folder's or a camera's name is not.
  public boolean own() {
    return switch (this) {
      case NAME, KEYWORD, CAPTION -> true;
      case FOLDER, CAMERA -> false;
    };
  }

  String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
