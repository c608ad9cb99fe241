package app.fovea.cli;

import java.util.Locale;
import java.util.stream.Collectors;

/// Names as a person reads them in a line: characters that would end it, move about on the screen
/// or turn the direction of writing are written as escapes. JSON has its own.
final class Visible {
  private Visible() {}

  static String name(Object named) {
    StringBuilder visible = new StringBuilder();
    String.valueOf(named)
        .codePoints()
        .forEach(
            point -> {
              if (unseen(point)) {
                visible.append(escape(point));
              } else {
                visible.appendCodePoint(point);
              }
            });
    return visible.toString();
  }

  /// The same, but lines stay lines.
  static String lines(String text) {
    return text.lines().map(Visible::name).collect(Collectors.joining("\n"));
  }

  /// Joiners and the like, which belong to emoji and to many scripts, are not meant.
  private static boolean unseen(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      case Character.FORMAT ->
          point >= 0x202a && point <= 0x202e || point >= 0x2066 && point <= 0x2069;
      default -> false;
    };
  }

  private static String escape(int point) {
    return switch (point) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format(Locale.ROOT, "\\u%04x", point);
    };
  }
}
