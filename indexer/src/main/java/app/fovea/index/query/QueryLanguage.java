package app.fovea.index.query;

import app.fovea.index.Query;
import app.fovea.model.hub.Catalogue;
import app.fovea.model.hub.Entry;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Tells whether a model knows the language that a query is written in, as far as its letters tell
/// the language.
public final class QueryLanguage {
  /// Start and end, which every phrase has.
  private static final int FRAME = 2;

  private QueryLanguage() {}

  /// The language of a query's words, as a two-letter code, when the model does not know it.
  ///
  /// @param entry of the model, where the catalogue has one; else its tokens must tell
  /// @param tokenizer of the model: start, text and end
  public static Optional<String> unknownTo(
      Optional<Entry> entry, Function<String, int[]> tokenizer, Query query) {
    return query.parts().stream()
        .filter(Query.Words.class::isInstance)
        .map(part -> ((Query.Words) part).text())
        .filter(
            text ->
                of(text)
                    .filter(
                        language ->
                            entry.isPresent()
                                ? !entry.get().speaks(language)
                                : !knows(tokenizer.apply(text), text))
                    .isPresent())
        .findFirst()
        .flatMap(QueryLanguage::of);
  }

  /// A model that may be used for anything and knows that language, the first of the catalogue.
  public static Optional<Entry> knownTo(Catalogue catalogue, String language) {
    return catalogue.entries().stream()
        .filter(entry -> entry.speaks(language) && entry.licence().restriction().isEmpty())
        .findFirst();
  }

  /// A tokenizer that has learnt a script has tokens for its words or its letters; another one
  /// needs several for each letter, or has the same one for all.
  private static boolean knows(int[] tokens, String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    int own = tokens.length - FRAME;
    long different = Arrays.stream(tokens, 1, tokens.length - 1).distinct().count();
    return own <= letters && (different > 1 || own <= 1);
  }

  /// The language that most letters belong to; empty for scripts that many languages share.
  static Optional<String> of(String text) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
    boolean kana =
        letters.containsKey(UnicodeScript.HIRAGANA) || letters.containsKey(UnicodeScript.KATAKANA);
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .flatMap(most -> language(most.getKey(), kana));
  }

  private static Optional<String> language(UnicodeScript script, boolean kana) {
    return switch (script) {
      case HAN -> Optional.of(kana ? "ja" : "zh");
      case HIRAGANA, KATAKANA -> Optional.of("ja");
      case HANGUL -> Optional.of("ko");
      case CYRILLIC -> Optional.of("ru");
      case ARABIC -> Optional.of("ar");
      case HEBREW -> Optional.of("he");
      case DEVANAGARI -> Optional.of("hi");
      case GREEK -> Optional.of("el");
      case THAI -> Optional.of("th");
      default -> Optional.empty();
    };
  }
}
