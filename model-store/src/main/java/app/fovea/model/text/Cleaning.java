package app.fovea.model.text;

import java.util.Locale;
import java.util.regex.Pattern;

/// What happens to a phrase before it is cut into tokens: repair, references, white space, case.
final class Cleaning {
  /// What Python's `str.split` takes for white space.
  private static final Pattern SPACE =
      Pattern.compile(
          "[\\t-\\r\\x1C-\\x20\\x85\\xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+");

  private final Entities entities = new Entities();
  private final Repair repair = new Repair(entities);

  String apply(String phrase) {
    String text = entities.unescape(entities.unescape(repair.apply(phrase)));
    return SPACE.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
