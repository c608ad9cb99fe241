package app.fovea.index.image;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads dates as EXIF, IPTC and XMP write them; a time zone is left out, because people remember
/// the local time.
final class Moment {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(\\d{4})[:/.-]?(\\d{2})(?:[:/.-]?(\\d{2}))?(?:[T"
              + " ]+(\\d{1,2}):?(\\d{2})(?::?(\\d{2}))?.*)?");

  private Moment() {}

  static Optional<LocalDateTime> parse(String text) {
    Matcher parts = WRITTEN.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
              LocalDateTime.of(
                  number(parts, 1, 0),
                  number(parts, 2, 1),
                  number(parts, 3, 1),
                  number(parts, 4, 0),
                  number(parts, 5, 0),
                  number(parts, 6, 0)))
          .filter(moment -> moment.getYear() > 1800);
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static int number(Matcher parts, int group, int absent) {
    return parts.group(group) == null ? absent : Integer.parseInt(parts.group(group));
  }
}
