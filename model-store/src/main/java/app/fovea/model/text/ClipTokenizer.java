package app.fovea.model.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// CLIP's byte-level byte-pair encoding with a mark at the end of each word.
final class ClipTokenizer implements Tokenizer {
  private static final int MOST_CACHED = 50_000;

  /// U+0345 is no letter but becomes one with the other case, so that the expression that CLIP was
  /// trained with takes it neither for a letter nor for a sign.
  private static final Pattern WORDS =
      Pattern.compile(
          "<start_of_text>|<end_of_text>|'s|'t|'re|'ve|'m|'ll|'d"
              + "|\\p{L}+|\\p{N}|[^\\s\\p{L}\\p{N}\u0345]+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final Vocabulary vocabulary;
  private final int context;
  private final Cleaning cleaning;
  private final Map<String, int[]> cache = new ConcurrentHashMap<>();

  /// What a `tokenizer.json` says.
  ///
  /// @param wordEnd the mark that the last symbol of a word carries
  record Vocabulary(
      Map<String, Integer> ids, Merges merges, String wordEnd, int start, int end, int size) {}

  ClipTokenizer(Vocabulary vocabulary, int context, Cleaning cleaning) {
    this.vocabulary = vocabulary;
    this.context = context;
    this.cleaning = cleaning;
  }

  @Override
  public int[] ids(String phrase) {
    int[] ids = new int[context];
    ids[0] = vocabulary.start();
    int count = 1;
    Matcher words = WORDS.matcher(cleaning.apply(phrase));
    while (count < context - 1 && words.find()) {
      for (int id : word(words.group())) {
        if (count < context - 1) {
          ids[count++] = id;
        }
      }
    }
    ids[count++] = vocabulary.end();
    return Arrays.copyOf(ids, count);
  }

  private int[] word(String word) {
    int[] known = cache.get(word);
    if (known != null) {
      return known;
    }
    int[] ids = encoded(word);
    if (cache.size() < MOST_CACHED && word.length() < 64) {
      cache.put(word, ids);
    }
    return ids;
  }

  private int[] encoded(String word) {
    if (word.equals("<start_of_text>")) {
      return new int[] {vocabulary.start()};
    }
    if (word.equals("<end_of_text>")) {
      return new int[] {vocabulary.end()};
    }
    return vocabulary.merges().apply(symbols(word)).stream()
        .mapToInt(part -> vocabulary.ids().getOrDefault(part, vocabulary.end()))
        .toArray();
  }

  private List<String> symbols(String word) {
    List<String> symbols = new ArrayList<>();
    for (byte b : word.getBytes(StandardCharsets.UTF_8)) {
      symbols.add(ByteSymbols.of(b));
    }
    symbols.set(symbols.size() - 1, symbols.getLast() + vocabulary.wordEnd());
    return symbols;
  }

  @Override
  public int vocabulary() {
    return vocabulary.size();
  }

  @Override
  public int padding() {
    return 0;
  }
}
