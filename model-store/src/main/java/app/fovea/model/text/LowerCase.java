package app.fovea.model.text;

import java.util.Locale;

/// Lower case as Python's `str.lower` has it. It differs from [String#toLowerCase] in when a sigma
/// is the last one of a word: Python asks for the next letter however far away (Unicode's
/// condition `Final_Sigma`), Java for the end of the word.
final class LowerCase {
  private static final int SIGMA = 'Σ';

  /// `Word_Break` is `MidLetter`, `MidNumLet` or `Single_Quote`.
  private static final String INSIDE_WORDS =
      "':.\u00B7\u0387\u055F\u05F4\u2018\u2019\u2024\u2027\uFE13\uFE52\uFE55\uFF07\uFF0E\uFF1A";

  private LowerCase() {}

  static String of(String text) {
    if (text.indexOf(SIGMA) < 0) {
      return text.toLowerCase(Locale.ROOT);
    }
    int[] characters = text.codePoints().toArray();
    StringBuilder lower = new StringBuilder(text.length());
    for (int at = 0; at < characters.length; at++) {
      lower.append(characters[at] == SIGMA ? sigma(characters, at) : of(characters[at]));
    }
    return lower.toString();
  }

  private static String of(int character) {
    return Character.toString(character).toLowerCase(Locale.ROOT);
  }

  private static String sigma(int[] characters, int at) {
    boolean last = isCased(next(characters, at, -1)) && !isCased(next(characters, at, 1));
    return last ? "ς" : "σ";
  }

  /// The next character that counts; a space beyond the ends.
  private static int next(int[] characters, int from, int step) {
    int at = from + step;
    while (at >= 0 && at < characters.length && isIgnored(characters[at])) {
      at += step;
    }
    return at >= 0 && at < characters.length ? characters[at] : ' ';
  }

  private static boolean isCased(int character) {
    return Character.isLowerCase(character)
        || Character.isUpperCase(character)
        || Character.isTitleCase(character);
  }

  /// Unicode's property `Case_Ignorable`.
  private static boolean isIgnored(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.MODIFIER_LETTER,
          Character.MODIFIER_SYMBOL ->
          true;
      default -> INSIDE_WORDS.indexOf(character) >= 0;
    };
  }
}
