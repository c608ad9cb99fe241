package app.fovea.model.text;

import app.fovea.model.json.JsonFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The `pre_tokenizer` of a `tokenizer.json`.
final class WordCutters {
  private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  private WordCutters() {}

  static Function<String, List<String>> of(JsonFields root) throws IOException {
    Optional<JsonFields> cutter = root.optionalFields("pre_tokenizer");
    return cutter.isEmpty() ? WordCutters::whole : one(cutter.get());
  }

  private static List<String> whole(String text) {
    return text.isEmpty() ? List.of() : List.of(text);
  }

  private static Function<String, List<String>> one(JsonFields step) throws IOException {
    return switch (step.text("type").orElse("")) {
      case "Sequence" -> {
        Function<String, List<String>> all = WordCutters::whole;
        for (JsonFields part : step.objects("pretokenizers")) {
          Function<String, List<String>> before = all;
          Function<String, List<String>> next = one(part);
          all = text -> before.apply(text).stream().flatMap(w -> next.apply(w).stream()).toList();
        }
        yield all;
      }
      case "WhitespaceSplit" ->
          text -> SPACE.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
      case "Metaspace" -> metaspace(step);
      case "Split" -> split(step);
      default -> throw step.wrong("type", "a way of cutting words that is known here");
    };
  }

  private static Function<String, List<String>> metaspace(JsonFields step) throws IOException {
    String mark = step.text("replacement").orElse("\u2581");
    boolean older = !step.has("add_prefix_space") || step.truth("add_prefix_space");
    boolean first =
        step.text("prepend_scheme").map(scheme -> !scheme.equals("never")).orElse(older);
    boolean cut = !step.has("split") || step.truth("split");
    Pattern before = Pattern.compile("(?=" + Pattern.quote(mark) + ")");
    return text -> {
      String marked = text.replace(" ", mark);
      String whole = first && !marked.startsWith(mark) ? mark + marked : marked;
      return cut ? before.splitAsStream(whole).filter(w -> !w.isEmpty()).toList() : whole(whole);
    };
  }

  private static Function<String, List<String>> split(JsonFields step) throws IOException {
    Pattern pattern = Normalizers.pattern(step);
    boolean inverted = step.truth("invert");
    String behaviour = step.text("behavior").orElse("Isolated");
    return switch (behaviour) {
      case "Isolated" -> text -> pieces(text, pattern, Gap.ISOLATED);
      case "Removed" -> text -> pieces(text, pattern, inverted ? Gap.ONLY : Gap.REMOVED);
      case "MergedWithPrevious" -> text -> pieces(text, pattern, Gap.WITH_PREVIOUS);
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
