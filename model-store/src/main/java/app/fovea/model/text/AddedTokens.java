package app.fovea.model.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tokens beside the vocabulary, which are found in a text before anything is done to it. Of those
/// that begin at the same place the longest counts.
final class AddedTokens {
  private static final Pattern NEVER = Pattern.compile("(?!)");

  private final Map<String, Integer> ids;
  private final Pattern any;

  AddedTokens(Map<String, Integer> ids) {
    this.ids = Map.copyOf(ids);
    String alternatives =
        ids.keySet().stream()
            .filter(token -> !token.isEmpty())
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    this.any = alternatives.isEmpty() ? NEVER : Pattern.compile(alternatives);
  }

  /// A part of a text: one added token, or what lies between them.
  sealed interface Part {}

  record Token(int id) implements Part {}

  record Text(String text) implements Part {}

  List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    Consumer<String> between =
        part -> {
          if (!part.isEmpty()) {
            parts.add(new Text(part));
          }
        };
    Matcher matcher = any.matcher(text);
    int from = 0;
    while (matcher.find()) {
      between.accept(text.substring(from, matcher.start()));
      parts.add(new Token(ids.getOrDefault(matcher.group(), 0)));
      from = matcher.end();
    }
    between.accept(text.substring(from));
    return parts;
  }
}
