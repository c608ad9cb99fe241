package app.fovea.index.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days from the first to the last, both included.
public record DateSpan(LocalDate first, LocalDate last) {
  /// Where an open range begins and ends.
  static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

  static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  private static final Pattern DATE =
      Pattern.compile("([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?");

  /// `2024`, `2024-06` or `2024-06-15`; empty where the text is not a date.
  static Optional<DateSpan> date(String text) {
    Matcher parts = DATE.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(parts));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /// A date, or two joined by `..` of which one may be missing.
  static Optional<DateSpan> range(String text) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      return date(text);
    }
    String from = text.substring(0, dots);
    String to = text.substring(dots + 2);
    if (from.isEmpty() && to.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> first =
        from.isEmpty() ? Optional.of(EARLIEST) : date(from).map(DateSpan::first);
    Optional<LocalDate> last = to.isEmpty() ? Optional.of(LATEST) : date(to).map(DateSpan::last);
    return first.flatMap(f -> last.map(l -> new DateSpan(f, l)));
  }

  private static DateSpan of(Matcher parts) {
    int year = Integer.parseInt(parts.group(1));
    if (parts.group(2) == null) {
      return new DateSpan(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
    YearMonth month = YearMonth.of(year, Integer.parseInt(parts.group(2)));
    if (parts.group(3) == null) {
      return new DateSpan(month.atDay(1), month.atEndOfMonth());
    }
    LocalDate day = LocalDate.of(year, month.getMonth(), Integer.parseInt(parts.group(3)));
    return new DateSpan(day, day);
  }

  boolean isEmpty() {
    return last.isBefore(first);
  }

  DateSpan and(DateSpan other) {
    return new DateSpan(
        first.isAfter(other.first) ? first : other.first,
        last.isBefore(other.last) ? last : other.last);
  }

  /// The shortest text that reads as this span.
  @Override
  public String toString() {
    if (first.equals(last)) {
      return first.toString();
    }
    boolean months = first.getDayOfMonth() == 1 && last.equals(YearMonth.from(last).atEndOfMonth());
    if (months && first.getYear() == last.getYear()) {
      if (first.getMonth() == last.getMonth()) {
        return YearMonth.from(first).toString();
      }
      if (first.getMonthValue() == 1 && last.getMonthValue() == 12) {
        return "%04d".formatted(first.getYear());
      }
    }
    String from = first.equals(EARLIEST) ? "" : end(first, months);
    String to = last.equals(LATEST) ? "" : end(last, months);
    return from.isEmpty() && to.isEmpty() ? first + ".." + last : from + ".." + to;
  }

  private static String end(LocalDate day, boolean month) {
    return month ? YearMonth.from(day).toString() : day.toString();
  }
}
