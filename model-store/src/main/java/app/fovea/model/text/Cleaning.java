package app.fovea.model.text;

import java.util.regex.Pattern;

/// What happens to a phrase before it is cut into tokens: repair, references, white space, case.
final class Cleaning {
  /// What Python's `str.split` takes for white space.
  private static final Pattern SPACE =
      Pattern.compile(
          "[\\t-\\r\\x1C-\\x20\\x85\\xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+");

  private static final Pattern PUNCTUATION = Pattern.compile("[!-/:-@\\[-`{-~]");

  private final Entities entities = new Entities();
  private final Repair repair = new Repair(entities);

  /// For CLIP's own tokenizer.
  String apply(String phrase) {
    return LowerCase.of(spaced(phrase));
  }

  /// Without punctuation, and the underscore taken for a space.
  String canonical(String phrase) {
    String text = PUNCTUATION.matcher(repaired(phrase).replace('_', ' ')).replaceAll("");
    return collapsed(LowerCase.of(text));
  }

  /// With the case and the punctuation it has.
  String spaced(String phrase) {
    return collapsed(repaired(phrase));
  }

  private String repaired(String phrase) {
    return entities.unescape(entities.unescape(repair.apply(phrase)));
  }

  private static String collapsed(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }
}
