package app.fovea.model.text;

import app.fovea.model.json.JsonFields;
import java.io.IOException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// The `normalizer` of a `tokenizer.json`.
final class Normalizers {
  private static final Pattern COMBINING = Pattern.compile("\\p{Mn}");

  private Normalizers() {}

  static UnaryOperator<String> of(JsonFields root) throws IOException {
    Optional<JsonFields> normalizer = root.optionalFields("normalizer");
    return normalizer.isEmpty() ? text -> text : one(normalizer.get());
  }

  private static UnaryOperator<String> one(JsonFields step) throws IOException {
    return switch (step.text("type").orElse("")) {
      case "Sequence" -> {
        UnaryOperator<String> all = text -> text;
        for (JsonFields part : step.objects("normalizers")) {
          UnaryOperator<String> before = all;
          UnaryOperator<String> next = one(part);
          all = text -> next.apply(before.apply(text));
        }
        yield all;
      }
      case "NFC" -> text -> Normalizer.normalize(text, Form.NFC);
      case "NFD" -> text -> Normalizer.normalize(text, Form.NFD);
      case "NFKC" -> text -> Normalizer.normalize(text, Form.NFKC);
      case "NFKD" -> text -> Normalizer.normalize(text, Form.NFKD);
      case "Lowercase" -> text -> text.toLowerCase(Locale.ROOT);
      case "Strip" -> String::strip;
      case "StripAccents" -> text -> COMBINING.matcher(text).replaceAll("");
      case "Replace" -> replace(step);
      case "Prepend" -> prepend(step.text("prepend").orElse(""));
      case "Precompiled" -> precompiled(step);
      default -> throw step.wrong("type", "a normalizer that is known here");
    };
  }

  private static UnaryOperator<String> prepend(String mark) {
    return text -> text.isEmpty() ? text : mark + text;
  }

  private static UnaryOperator<String> replace(JsonFields step) throws IOException {
    Pattern pattern = pattern(step);
    String content = Matcher.quoteReplacement(step.text("content").orElse(""));
    return text -> pattern.matcher(text).replaceAll(content);
  }

  /// Of a step that has one, as a literal or as an expression.
  static Pattern pattern(JsonFields step) throws IOException {
    JsonFields pattern = step.fields("pattern");
    Optional<String> literal = pattern.text("String");
    String expression =
        literal.isPresent() ? Pattern.quote(literal.get()) : pattern.text("Regex").orElse("");
    try {
      return Pattern.compile(expression, Pattern.UNICODE_CHARACTER_CLASS);
    } catch (PatternSyntaxException e) {
      throw new IOException(pattern.place() + " is no expression: " + e.getDescription(), e);
    }
  }

  private static UnaryOperator<String> precompiled(JsonFields step) throws IOException {
    Optional<String> map = step.text("precompiled_charsmap");
    if (map.isEmpty() || map.get().isEmpty()) {
      return text -> text;
    }
    try {
      return CharacterMap.of(Base64.getDecoder().decode(map.get()));
    } catch (IllegalArgumentException e) {
      throw new IOException(step.place() + " has a damaged precompiled_charsmap", e);
    }
  }
}
