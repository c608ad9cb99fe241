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
  private static final Pattern SPACE = Pattern.compile("\\s", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern LEADING = Pattern.compile("^\\s+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern TRAILING = Pattern.compile("\\s+$", Pattern.UNICODE_CHARACTER_CLASS);

  /// What BERT takes for a control character: all but line ends and tabs.
  private static final Pattern CONTROL =
      Pattern.compile("[\\x00\\uFFFD[[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]&&[^\\t\\n\\r]]]");

  /// Ideographs that BERT takes for words of their own.
  private static final Pattern HAN =
      Pattern.compile(
          "[\\u4E00-\\u9FFF\\u3400-\\u4DBF\\x{20000}-\\x{2A6DF}\\x{2A700}-\\x{2B73F}"
              + "\\x{2B740}-\\x{2B81F}\\x{2B920}-\\x{2CEAF}\\uF900-\\uFAFF"
              + "\\x{2F800}-\\x{2FA1F}]");

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
      case "Lowercase" -> Normalizers::lowerCase;
      case "Strip" -> strip(step);
      case "BertNormalizer" -> bert(step);
      case "StripAccents" -> text -> COMBINING.matcher(text).replaceAll("");
      case "Replace" -> replace(step);
      case "Prepend" -> prepend(step.text("prepend").orElse(""));
      case "Precompiled" -> precompiled(step);
      default -> throw step.wrong("type", "a normalizer that is known here");
    };
  }

  /// Character by character: a sigma at the end of a word is no special case.
  private static String lowerCase(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    text.codePoints().forEach(c -> lower.append(Character.toString(c).toLowerCase(Locale.ROOT)));
    return lower.toString();
  }

  private static UnaryOperator<String> strip(JsonFields step) throws IOException {
    boolean left = !step.has("strip_left") || step.truth("strip_left");
    boolean right = !step.has("strip_right") || step.truth("strip_right");
    return text -> {
      String rest = left ? LEADING.matcher(text).replaceFirst("") : text;
      return right ? TRAILING.matcher(rest).replaceFirst("") : rest;
    };
  }

  private static UnaryOperator<String> bert(JsonFields step) throws IOException {
    boolean clean = !step.has("clean_text") || step.truth("clean_text");
    boolean chinese = !step.has("handle_chinese_chars") || step.truth("handle_chinese_chars");
    boolean lower = !step.has("lowercase") || step.truth("lowercase");
    boolean accents = step.has("strip_accents") ? step.truth("strip_accents") : lower;
    return text -> {
      String plain =
          clean ? SPACE.matcher(CONTROL.matcher(text).replaceAll("")).replaceAll(" ") : text;
      plain = chinese ? HAN.matcher(plain).replaceAll(" $0 ") : plain;
      plain =
          accents ? COMBINING.matcher(Normalizer.normalize(plain, Form.NFD)).replaceAll("") : plain;
      return lower ? lowerCase(plain) : plain;
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
