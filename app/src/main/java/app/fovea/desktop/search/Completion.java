package app.fovea.desktop.search;

import app.fovea.index.Facets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What could stand in the place of the word that is being typed: names of filters, and values that
/// the library's photos have.
///
/// @param before the text before that word
/// @param suggestions the best first
public record Completion(String before, List<Suggestion> suggestions) {
  /// One way to go on.
  ///
  /// @param text what takes the place of the word
  /// @param filter name of the filter that it is about
  /// @param photos how many photos it would leave; 0 where that is not known
  public record Suggestion(String text, String filter, long photos) {
    /// Whether it is a whole filter, and not only the name of one.
    public boolean whole() {
      return !text.endsWith(":");
    }
  }

  public static final Completion NONE = new Completion("", List.of());

  /// The filters that have names, the most telling first.
  static final List<String> FILTERS =
      List.of(
          "date", "folder", "camera", "label", "rating", "type", "lens", "has", "is", "before",
          "after", "near");

  private static final int MOST = 9;
  private static final int MOST_OF_ONE = 3;
  private static final int LETTERS = 3;
  private static final int STARS = 5;
  private static final Pattern LAST = Pattern.compile("(?:[^\\s\"]|\"[^\"]*(?:\"|$))*$");
  private static final Pattern FILTER =
      Pattern.compile("(-?)(\\p{L}+):((?:[^,\"]|\"[^\"]*\")*,)*(.*)", Pattern.DOTALL);

  public Completion {
    suggestions = List.copyOf(suggestions);
  }

  /// @param text up to the caret
  public static Completion of(String text, Facets facets) {
    Matcher last = LAST.matcher(text);
    String word = last.find() ? last.group() : "";
    String before = text.substring(0, text.length() - word.length());
    Matcher filter = FILTER.matcher(word);
    if (filter.matches() && FILTERS.contains(filter.group(2).toLowerCase(Locale.ROOT))) {
      String name = filter.group(2).toLowerCase(Locale.ROOT);
      String typed = filter.group(4);
      String head = word.substring(0, word.length() - typed.length());
      return new Completion(before, values(name, head, typed, facets));
    }
    return new Completion(before, word.isEmpty() ? List.of() : names(word, facets));
  }

  /// Every filter, where nothing is typed yet.
  public static Completion names(String before) {
    return new Completion(
        before, FILTERS.stream().map(name -> new Suggestion(name + ":", name, 0)).toList());
  }

  private static List<Suggestion> names(String word, Facets facets) {
    String sign = word.startsWith("-") ? "-" : "";
    String letters = word.substring(sign.length()).toLowerCase(Locale.ROOT);
    List<Suggestion> found = new ArrayList<>();
    if (letters.length() >= 2) {
      FILTERS.stream()
          .filter(name -> name.startsWith(letters))
          .forEach(name -> found.add(new Suggestion(sign + name + ":", name, 0)));
    }
    if (letters.length() >= LETTERS) {
      for (String name : List.of("label", "camera", "folder", "lens", "is")) {
        known(name, facets).stream()
            .filter(count -> lower(count).startsWith(letters))
            .limit(MOST_OF_ONE)
            .forEach(count -> found.add(suggestion(name, sign + name + ":", count)));
      }
    }
    return found.subList(0, Math.min(MOST, found.size()));
  }

  private static List<Suggestion> values(String name, String head, String typed, Facets facets) {
    String wanted = typed.replace("\"", "").toLowerCase(Locale.ROOT);
    List<Facets.Count> known = known(name, facets);
    Stream<Facets.Count> starting = known.stream().filter(it -> lower(it).startsWith(wanted));
    Stream<Facets.Count> inside =
        known.stream()
            .filter(it -> !lower(it).startsWith(wanted) && lower(it).contains(wanted))
            .filter(_ -> !wanted.isEmpty());
    return Stream.concat(starting, inside)
        .limit(MOST)
        .map(count -> suggestion(name, head, count))
        .toList();
  }

  private static Suggestion suggestion(String name, String head, Facets.Count count) {
    return new Suggestion(head + quoted(count.value()), name, count.photos());
  }

  private static String lower(Facets.Count count) {
    return count.value().toLowerCase(Locale.ROOT);
  }

  private static List<Facets.Count> known(String name, Facets facets) {
    return switch (name) {
      case "before", "after" ->
          facets.of("date").stream().map(date -> new Facets.Count(date.value(), 0)).toList();
      case "rating" -> stars(facets.of("rating"));
      default -> facets.of(name);
    };
  }

  /// So many stars or more, which is what people look for.
  private static List<Facets.Count> stars(List<Facets.Count> rated) {
    return IntStream.rangeClosed(1, STARS)
        .mapToObj(stars -> STARS + 1 - stars)
        .map(
            least ->
                new Facets.Count(
                    least == STARS ? "5" : ">=" + least,
                    rated.stream()
                        .filter(count -> Integer.parseInt(count.value()) >= least)
                        .mapToLong(Facets.Count::photos)
                        .sum()))
        .toList();
  }

  private static String quoted(String value) {
    boolean plain =
        value.chars().noneMatch(c -> Character.isWhitespace(c) || ",\">".indexOf(c) >= 0);
    return plain || value.startsWith(">=") ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
