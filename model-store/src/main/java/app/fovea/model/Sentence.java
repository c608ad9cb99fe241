package app.fovea.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A sentence in English with places for texts and whole numbers. What was said with it can be read
/// back, so that sentences that are kept or handed on can be said in another language later.
public final class Sentence {
  private static final Pattern PLACE = Pattern.compile("%(,?d|s)");

  private final String format;
  private final Pattern pattern;

  /// @param format with places `%s`, `%d` and `%,d`
  public Sentence(String format) {
    this.format = format;
    this.pattern = pattern(format);
  }

  /// The sentence about these things.
  public String about(@Nullable Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }

  /// What a sentence is about, texts and [Long]s; empty where it is another sentence.
  public Optional<List<Object>> in(String said) {
    Matcher matcher = pattern.matcher(said);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<Object> arguments = new ArrayList<>();
    for (int group = 1; group <= matcher.groupCount(); group += 2) {
      String number = matcher.group(group + 1);
      arguments.add(
          number == null ? matcher.group(group) : (Object) Long.valueOf(number.replace(",", "")));
    }
    return Optional.of(arguments);
  }

  /// Two groups for each place, of which the second has whole numbers alone.
  private static Pattern pattern(String format) {
    StringBuilder pattern = new StringBuilder();
    Matcher place = PLACE.matcher(format);
    int from = 0;
    while (place.find()) {
      pattern.append(Pattern.quote(format.substring(from, place.start())));
      pattern.append("s".equals(place.group(1)) ? "(.+?)()??" : "((-?[0-9,]{1,18}))");
      from = place.end();
    }
    return Pattern.compile(
        pattern.append(Pattern.quote(format.substring(from))).toString(), Pattern.DOTALL);
  }
}
