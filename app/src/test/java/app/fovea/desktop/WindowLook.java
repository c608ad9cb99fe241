package app.fovea.desktop;

import app.fovea.desktop.settings.Appearance.Theme;
import java.util.Locale;

/// How the window looks on a picture.
///
/// @param scale of the display: what is one pixel at 100 % is that many
record WindowLook(Theme theme, double scale, Locale language) {
  /// The look of a name such as dark-200-ja.
  static WindowLook named(String name) {
    String[] parts = name.split("-", 3);
    return new WindowLook(
        Theme.valueOf(parts[0].toUpperCase(Locale.ROOT)),
        Integer.parseInt(parts[1]) / 100.0,
        Locale.forLanguageTag(parts[2]));
  }

  double width() {
    return scale > 1 ? 960 : 1280;
  }

  double height() {
    return scale > 1 ? 600 : 800;
  }

  String suffix() {
    return "%s-%d-%s"
        .formatted(
            theme.name().toLowerCase(Locale.ROOT),
            Math.round(scale * 100),
            language.toLanguageTag());
  }
}
