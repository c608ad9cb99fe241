package app.fovea.index.query;

import app.fovea.index.QueryException;
import app.fovea.index.QueryFault;
import app.fovea.index.query.Tokens.Piece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Turns one `name:value` into a filter.
final class FilterReader {
  /// Every name that can stand before a colon.
  static final List<String> NAMES =
      List.of(
          "label:", "folder:", "camera:", "lens:", "type:", "date:", "before:", "after:", "near:",
          "rating:", "has:", "is:", "like:");

  private static final Pattern ABOVE = Pattern.compile("(.*?)>(=?)([0-9.]+)");
  private static final Pattern STARS = Pattern.compile("(>=|<=|>|<|=)?([0-9])");
  private static final Pattern STAR_RANGE = Pattern.compile("([0-9])\\.\\.([0-9])");
  private static final double HALF_EARTH = 20_038;

  private final String name;
  private final int start;
  private final int valueStart;

  /// @param name in lower case
  /// @param start where the name begins
  /// @param valueStart where the value begins
  FilterReader(String name, int start, int valueStart) {
    this.name = name;
    this.start = start;
    this.valueStart = valueStart;
  }

  Filter read(List<List<Piece>> values) throws QueryException {
    if (!NAMES.contains(name + ":")) {
      throw new QueryException(QueryFault.UNKNOWN_FILTER, List.of(name), start, NAMES);
    }
    if (values.stream().anyMatch(value -> text(value).isEmpty())) {
      throw wrong(QueryFault.NO_VALUE, example());
    }
    return switch (name) {
      case "label" -> new Filter.Label(each(values, this::label));
      case "folder" -> new Filter.Folder(texts(values));
      case "camera" -> new Filter.Camera(texts(values));
      case "lens" -> new Filter.Lens(texts(values));
      case "type" -> new Filter.Type(texts(values));
      case "date" -> new Filter.Taken(each(values, this::span));
      case "before" -> new Filter.Before(date(values));
      case "after" -> new Filter.After(date(values));
      case "near" -> near(texts(values));
      case "rating" -> rating(values);
      case "has" -> new Filter.Has(each(values, value -> one(value, Filter.Has.Property.values())));
      default -> new Filter.Is(each(values, value -> one(value, Filter.Is.Kind.values())));
    };
  }

  /// How a filter of this name is written.
  private List<String> example() {
    return switch (name) {
      case "label" -> List.of("label:receipt", "label:receipt>0.8", "label:dog,cat");
      case "folder" -> List.of("folder:Holidays", "folder:\"Holidays/Summer 2024\"");
      case "camera" -> List.of("camera:canon,nikon");
      case "lens" -> List.of("lens:50mm");
      case "type" -> List.of("type:jpeg", "type:heic,raw");
      case "date" ->
          List.of("date:2024", "date:2024-06", "date:2024-06-15", "date:2024-06..2024-08");
      case "before", "after" -> List.of(name + ":2024", name + ":2024-06", name + ":2024-06-15");
      case "near" -> List.of("near:52.52,13.40,10");
      case "rating" -> List.of("rating:4", "rating:>=3", "rating:2..4", "rating:0,5");
      case "has" -> names(Filter.Has.Property.values());
      default -> names(Filter.Is.Kind.values());
    };
  }

  private Filter.Label.Named label(List<Piece> value) throws QueryException {
    Piece last = value.getLast();
    Matcher above = ABOVE.matcher(last.text());
    if (last.quoted() || !above.matches()) {
      return new Filter.Label.Named(text(value), OptionalDouble.empty());
    }
    String label = QueryParser.collapse(text(value.subList(0, value.size() - 1)) + above.group(1));
    double probability = number(above.group(3));
    if (label.isEmpty() || !above.group(2).isEmpty() || !(probability >= 0 && probability < 1)) {
      throw wrong(QueryFault.NO_PROBABILITY, example());
    }
    return new Filter.Label.Named(label, OptionalDouble.of(probability));
  }

  private DateSpan span(List<Piece> value) throws QueryException {
    DateSpan span =
        DateSpan.range(text(value))
            .orElseThrow(() -> wrong(QueryFault.UNKNOWN_DATE, text(value), example()));
    if (span.isEmpty()) {
      String[] ends = text(value).split("\\.\\.", 2);
      throw wrong(QueryFault.ENDS_BEFORE_IT_BEGINS, List.of("date:" + ends[1] + ".." + ends[0]));
    }
    return span;
  }

  private DateSpan date(List<List<Piece>> values) throws QueryException {
    Optional<DateSpan> date =
        values.size() == 1 ? DateSpan.date(text(values.getFirst())) : Optional.empty();
    return date.orElseThrow(() -> wrong(QueryFault.NOT_ONE_DATE, example()));
  }

  private Filter near(List<String> values) throws QueryException {
    List<Double> numbers = values.stream().map(FilterReader::number).toList();
    boolean place =
        numbers.size() == 3
            && Math.abs(numbers.get(0)) <= 90
            && Math.abs(numbers.get(1)) <= 180
            && numbers.get(2) > 0
            && numbers.get(2) <= HALF_EARTH;
    if (!place) {
      throw wrong(QueryFault.NO_PLACE, example());
    }
    return new Filter.Near(numbers.get(0), numbers.get(1), numbers.get(2));
  }

  private Filter rating(List<List<Piece>> values) throws QueryException {
    SortedSet<Integer> any = new TreeSet<>();
    for (List<Piece> value : values) {
      any.addAll(rating(text(value)).any());
    }
    return new Filter.Rating(any);
  }

  private Filter.Rating rating(String value) throws QueryException {
    Matcher range = STAR_RANGE.matcher(value);
    if (range.matches()) {
      return stars(stars(range.group(1)), stars(range.group(2)));
    }
    Matcher stars = STARS.matcher(value);
    if (!stars.matches()) {
      throw wrong(QueryFault.NO_STARS, example());
    }
    int number = stars(stars.group(2));
    return switch (stars.group(1) == null ? "=" : stars.group(1)) {
      case ">=" -> stars(number, Filter.Rating.MOST);
      case ">" -> stars(number + 1, Filter.Rating.MOST);
      case "<=" -> stars(0, number);
      case "<" -> stars(0, number - 1);
      default -> stars(number, number);
    };
  }

  private Filter.Rating stars(int least, int most) throws QueryException {
    if (least > most || most > Filter.Rating.MOST) {
      throw wrong(QueryFault.STARS_OUT_OF_RANGE, example());
    }
    return Filter.Rating.between(least, most);
  }

  private static int stars(String digit) {
    return Integer.parseInt(digit);
  }

  private <E extends Enum<E>> E one(List<Piece> value, E[] known) throws QueryException {
    return Arrays.stream(known)
        .filter(constant -> word(constant).equals(text(value).toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> wrong(QueryFault.UNKNOWN_VALUE, text(value), names(known)));
  }

  private List<String> names(Enum<?>[] known) {
    return Arrays.stream(known).map(constant -> name + ":" + word(constant)).toList();
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static String text(List<Piece> value) {
    return QueryParser.collapse(value.stream().map(Piece::text).collect(Collectors.joining()));
  }

  private static List<String> texts(List<List<Piece>> values) {
    return values.stream().map(FilterReader::text).toList();
  }

  private static <T> List<T> each(List<List<Piece>> values, Reading<T> reading)
      throws QueryException {
    List<T> read = new ArrayList<>();
    for (List<Piece> value : values) {
      read.add(reading.of(value));
    }
    return read;
  }

  private QueryException wrong(QueryFault fault, List<String> valid) {
    return new QueryException(fault, List.of(name), valueStart, valid);
  }

  private QueryException wrong(QueryFault fault, String value, List<String> valid) {
    return new QueryException(fault, List.of(name, value), valueStart, valid);
  }

  /// Reads one value.
  private interface Reading<T> {
    T of(List<Piece> value) throws QueryException;
  }
}
