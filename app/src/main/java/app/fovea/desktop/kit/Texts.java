package app.fovea.desktop.kit;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// Every word the window shows, in one language, with that language's plurals, numbers and dates.
public final class Texts {
  /// The languages that are complete.
  public static final List<Locale> LANGUAGES =
      List.of(
          Locale.ENGLISH,
          Locale.GERMAN,
          Locale.FRENCH,
          Locale.of("es"),
          Locale.CHINESE,
          Locale.JAPANESE);

  private static final String BUNDLE = "app.fovea.desktop.texts";

  private final Locale locale;
  private final Home home;
  private final ResourceBundle bundle;

  /// For whoever uses this machine.
  public Texts(Locale locale) {
    this(locale, Home.of(System.getProperty("os.name"), Path.of(System.getProperty("user.home"))));
  }

  public Texts(Locale locale, Home home) {
    this.locale = locale;
    this.home = home;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public Locale locale() {
    return locale;
  }

  /// The text of that key with its places filled in; see [MessageFormat]. Paths are written as
  /// people read them.
  public String get(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale)
        .format(Arrays.stream(arguments).map(this::read).toArray());
  }

  private Object read(Object argument) {
    return switch (argument) {
      case Path path -> path(path);
      case String words -> path(words);
      default -> argument;
    };
  }

  /// A path as people read it.
  public String path(Path path) {
    return path(path.toString());
  }

  /// What may be a path, as people read it.
  public String path(String words) {
    return home.shown(words);
  }

  /// The same, to be broken into lines behind separators only.
  public String breakable(Path path) {
    return home.breakable(path.toString());
  }

  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  public String percent(double share) {
    return NumberFormat.getPercentInstance(locale).format(share);
  }

  /// A month as a heading: "June 2024".
  public String month(YearMonth month) {
    String name = DateTimeFormatter.ofPattern(get("format.month"), locale).format(month);
    int first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first).toUpperCase(locale) + name.substring(first);
  }

  public String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date);
  }

  public String time(LocalDateTime time) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(locale)
        .format(time);
  }

  /// A size in the unit that keeps it readable.
  public String bytes(long bytes) {
    String[] units = get("format.bytes").split(" ");
    double size = bytes;
    int unit = 0;
    while (size >= 1000 && unit < units.length - 1) {
      size /= 1000;
      unit++;
    }
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(size < 10 && unit > 0 ? 1 : 0);
    return format.format(size) + " " + units[unit];
  }

  /// How long something took: "12 ms", "1.6 s".
  public String took(double millis) {
    return millis < 1000
        ? get("duration.milliseconds", Math.round(millis))
        : get("duration.seconds-part", millis / 1000);
  }

  /// A time to wait, rounded to what matters: "2 h 5 min", "40 s".
  public String duration(double seconds) {
    long whole = Math.max(1, Math.round(seconds));
    if (whole < 60) {
      return get("duration.seconds", whole);
    }
    long minutes = Math.round(whole / 60.0);
    return minutes < 60
        ? get("duration.minutes", minutes)
        : get("duration.hours", minutes / 60, minutes % 60);
  }
}
