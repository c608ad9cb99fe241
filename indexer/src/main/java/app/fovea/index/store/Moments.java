package app.fovea.index.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

/// Local times as text that sorts by time.
final class Moments {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  private static final String USUAL = "2024-06-30T12:00:00";

  /// What stands for a time in a page whose bits have fallen over: a photo without its date is
  /// better than a library that does not open.
  private static final LocalDateTime LOST = LocalDateTime.of(1970, 1, 1, 0, 0);

  private Moments() {}

  static String text(LocalDateTime moment) {
    return FORM.format(moment);
  }

  static LocalDateTime of(String text) {
    try {
      return parsed(text);
    } catch (DateTimeException | NumberFormatException damaged) {
      return LOST;
    }
  }

  /// Digit by digit: a formatter takes ten times as long, and a library has a million of them.
  private static LocalDateTime parsed(String text) {
    return text.length() == USUAL.length()
        ? LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19))
        : LocalDateTime.parse(text, FORM);
  }

  private static int number(String text, int from, int until) {
    return Integer.parseInt(text, from, until, 10);
  }

  static LocalDateTime local(long nanosSince1970) {
    return LocalDateTime.ofInstant(
            Instant.EPOCH.plus(TimeUnit.NANOSECONDS.toMicros(nanosSince1970), ChronoUnit.MICROS),
            ZoneId.systemDefault())
        .truncatedTo(ChronoUnit.SECONDS);
  }
}
