package app.fovea.index.rank;

import java.util.regex.Pattern;

/// Whether a query names a thing or describes a picture. A name fits many pictures wholly, a
/// description fits one wholly and many in part.
final class Wording {
  /// More words than these make a description.
  private static final int FEW_WORDS = 5;

  /// Fewer do not make a sentence, whatever they end with.
  private static final int LEAST_SENTENCE = 3;

  /// Scripts without spaces have about two signs a word.
  private static final int IDEOGRAPHS_IN_A_WORD = 2;

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final String SENTENCE_ENDS = ".!?。！？";

  private Wording() {}

  static boolean isDescription(String text) {
    String stripped = text.strip();
    int words = words(stripped);
    boolean ended =
        !stripped.isEmpty() && SENTENCE_ENDS.indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
    return words > FEW_WORDS || ended && words >= LEAST_SENTENCE;
  }

  private static int words(String text) {
    int ideographs = (int) text.codePoints().filter(Character::isIdeographic).count();
    return SPACES.split(text).length + ideographs / IDEOGRAPHS_IN_A_WORD;
  }
}
