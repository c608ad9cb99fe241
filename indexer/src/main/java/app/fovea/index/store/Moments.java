package app.fovea.index.store;

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

  private Moments() {}

  static String text(LocalDateTime moment) {
    return FORM.format(moment);
  }

  static LocalDateTime of(String text) {
    return LocalDateTime.parse(text, FORM);
  }

  static LocalDateTime local(long nanosSince1970) {
    return LocalDateTime.ofInstant(
            Instant.EPOCH.plus(TimeUnit.NANOSECONDS.toMicros(nanosSince1970), ChronoUnit.MICROS),
            ZoneId.systemDefault())
        .truncatedTo(ChronoUnit.SECONDS);
  }
}
