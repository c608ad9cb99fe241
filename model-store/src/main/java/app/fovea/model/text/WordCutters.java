package app.fovea.model.text;

import app.fovea.model.json.JsonFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The `pre_tokenizer` of a `tokenizer.json`.
final class WordCutters {
  private static final int UNICODE = Pattern.UNICODE_CHARACTER_CLASS;
  private static final Pattern SPACE = Pattern.compile("\\s+", UNICODE);
  private static final Pattern WORD_OR_SIGNS = Pattern.compile("\\w+|[^\\w\\s]+", UNICODE);
  private static final Pattern SIGN = Pattern.compile("[!-/:-@\\[-`{-~\\p{P}]");
  private static final Pattern DIGIT = Pattern.compile("\\p{N}");
  private static final Pattern DIGITS = Pattern.compile("\\p{N}+");
  private static final Pattern BYTE_LEVEL =
      Pattern.compile(
          "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+",
          UNICODE);

  private WordCutters() {}

  static WordCutter of(JsonFields root) throws IOException {
    Optional<JsonFields> cutter = root.optionalFields("pre_tokenizer");
    return cutter.isEmpty() ? WordCutters::whole : one(cutter.get());
  }

  private static List<String> whole(String text, WordCutter.Place place) {
    return whole(text);
  }

  private static List<String> whole(String text) {
    return text.isEmpty() ? List.of() : List.of(text);
  }

  private static WordCutter one(JsonFields step) throws IOException {
    return switch (step.text("type").orElse("")) {
      case "Sequence" -> {
        WordCutter all = WordCutters::whole;
        for (JsonFields part : step.objects("pretokenizers")) {
          all = all.then(one(part));
        }
        yield all;
      }
      case "WhitespaceSplit" -> (text, _) -> pieces(text, SPACE, Gap.REMOVED);
      case "Whitespace" -> (text, _) -> pieces(text, WORD_OR_SIGNS, Gap.ONLY);
      case "Punctuation" -> (text, _) -> pieces(text, SIGN, Gap.ISOLATED);
      case "Digits" -> {
        Pattern digits = step.truth("individual_digits") ? DIGIT : DIGITS;
        yield (text, _) -> pieces(text, digits, Gap.ISOLATED);
      }
      case "BertPreTokenizer" ->
          (text, _) ->
              pieces(text, SPACE, Gap.REMOVED).stream()
                  .flatMap(word -> pieces(word, SIGN, Gap.ISOLATED).stream())
                  .toList();
      case "ByteLevel" -> byteLevel(step);
      case "Metaspace" -> metaspace(step);
      case "Split" -> split(step);
      default -> throw step.wrong("type", "a way of cutting words that is known here");
    };
  }

  /// Words of letters, of digits or of signs, each with the space before it, in names of bytes.
  private static WordCutter byteLevel(JsonFields step) throws IOException {
    boolean prefix = step.truth("add_prefix_space");
    boolean cut = !step.has("use_regex") || step.truth("use_regex");
    return (text, _) -> {
      String whole = prefix && !text.startsWith(" ") ? " " + text : text;
      List<String> words = cut ? pieces(whole, BYTE_LEVEL, Gap.ISOLATED) : whole(whole);
      return words.stream().map(ByteSymbols::of).toList();
    };
  }

  private static WordCutter metaspace(JsonFields step) throws IOException {
    String mark = step.text("replacement").orElse("\u2581");
    boolean older = !step.has("add_prefix_space") || step.truth("add_prefix_space");
    String scheme = step.text("prepend_scheme").orElse(older ? "always" : "never");
    boolean cut = !step.has("split") || step.truth("split");
    Pattern before = Pattern.compile("(?=" + Pattern.quote(mark) + ")");
    return (text, place) -> {
      String marked = text.replace(" ", mark);
      boolean first =
          scheme.equals("always")
              || (scheme.equals("first") && place == WordCutter.Place.BEGINNING);
      String whole = first && !marked.startsWith(mark) ? mark + marked : marked;
      return cut ? before.splitAsStream(whole).filter(w -> !w.isEmpty()).toList() : whole(whole);
    };
  }

  private static WordCutter split(JsonFields step) throws IOException {
    Pattern pattern = Normalizers.pattern(step);
    boolean inverted = step.truth("invert");
    String behaviour = step.text("behavior").orElse("Isolated");
    return switch (behaviour) {
      case "Isolated" -> (text, _) -> pieces(text, pattern, Gap.ISOLATED);
      case "Removed" -> (text, _) -> pieces(text, pattern, inverted ? Gap.ONLY : Gap.REMOVED);
      case "MergedWithPrevious" -> (text, _) -> pieces(text, pattern, Gap.WITH_PREVIOUS);
      default -> throw step.wrong("behavior", "Isolated, Removed or MergedWithPrevious");
    };
  }

  /// What becomes of the matches of a pattern.
  private enum Gap {
    ISOLATED,
    REMOVED,
    ONLY,
    WITH_PREVIOUS
  }

  private static List<String> pieces(String text, Pattern pattern, Gap gap) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      switch (gap) {
        case ISOLATED -> {
          pieces.add(text.substring(from, matcher.start()));
          pieces.add(matcher.group());
        }
        case REMOVED -> pieces.add(text.substring(from, matcher.start()));
        case ONLY -> pieces.add(matcher.group());
        case WITH_PREVIOUS -> pieces.add(text.substring(from, matcher.end()));
      }
      from = matcher.end();
    }
    if (gap != Gap.ONLY) {
      pieces.add(text.substring(from));
    }
    return pieces.stream().filter(piece -> !piece.isEmpty()).toList();
  }
}
