package app.fovea.index.query;

import app.fovea.index.Query;
import app.fovea.index.Query.Part;
import app.fovea.index.QueryException;
import app.fovea.index.QueryFault;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads a query's written form.
///
/// Bare words become one phrase, wherever they stand; `+2 word` and `-word` are parts of their own;
/// quotes make exact text, parentheses behind a sign group words, `name:value` is a filter.
public final class QueryParser {
  /// What a person types; a model reads about 60 words of it.
  static final int LONGEST = 2000;

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,9})?");
  private static final int HEAVIEST = 100;

  /// The name under which a picture's file is written.
  static final String LIKE = "like";

  private final String text;
  private final Tokens tokens;
  private final List<Part> parts = new ArrayList<>();
  private final List<Filter> filters = new ArrayList<>();
  private final StringBuilder phrase = new StringBuilder();
  private int phraseIndex;

  public QueryParser(String text) {
    this.text = text;
    this.tokens = new Tokens(text);
  }

  /// The query; the parser is used up.
  public Query query() throws QueryException {
    Query query = written();
    Sense.check(query);
    return query;
  }

  /// What is written, whether or not it makes sense alone; the parser is used up.
  public Query written() throws QueryException {
    if (text.length() > LONGEST) {
      throw new QueryException(
          QueryFault.TOO_LONG, List.of(LONGEST, text.length()), LONGEST, List.of());
    }
    while (tokens.hasNext()) {
      token();
    }
    if (!phrase.isEmpty()) {
      parts.add(phraseIndex, new Query.Words(phrase.toString(), 1));
    }
    return new Query(parts, filters);
  }

  private void token() throws QueryException {
    char sign = tokens.peek();
    boolean signed = (sign == '-' || sign == '+') && !Tokens.isSpace(tokens.peekSecond());
    if (!signed) {
      unsigned();
      return;
    }
    int start = tokens.position();
    tokens.skip(1);
    double weight = weight(start);
    signed(sign == '-' ? -weight : weight, start);
  }

  /// The number behind a sign, if white space and something else follow; 1 otherwise.
  private double weight(int start) throws QueryException {
    int end = tokens.position();
    while (end < text.length() && !Tokens.isSpace(text.charAt(end))) {
      end++;
    }
    String number = text.substring(tokens.position(), end);
    if (!NUMBER.matcher(number).matches() || (text.charAt(start) == '-' && isLast(end))) {
      return 1;
    }
    double weight = Double.parseDouble(number);
    if (weight == 0 || weight > HEAVIEST) {
      throw new QueryException(QueryFault.WEIGHT_OUT_OF_RANGE, List.of(HEAVIEST), start, List.of());
    }
    tokens.skip(number.length());
    return weight;
  }

  private boolean isLast(int end) {
    return text.substring(end).isBlank();
  }

  private void signed(double weight, int start) throws QueryException {
    if (!tokens.hasNext()) {
      throw new QueryException(
          QueryFault.NOTHING_WEIGHED,
          List.of(text.substring(start).strip()),
          start,
          List.of("+2 word", "+2 \"exact text\"", "+2 (several words)"));
    }
    if (Math.abs(weight) != 1 && "+-".indexOf(tokens.peek()) >= 0) {
      throw new QueryException(
          QueryFault.TWO_SIGNS, List.of(), start, List.of("+2 word", "-2 word"));
    }
    String name = tokens.filterName();
    if (name.equalsIgnoreCase(LIKE)) {
      parts.add(picture(weight));
    } else if (!name.isEmpty()) {
      filters.add(signedFilter(weight, start));
    } else if (tokens.atQuote()) {
      parts.add(exact(weight));
    } else if (tokens.peek() == '(') {
      parts.add(new Query.Words(needed(tokens.group(), start), weight));
    } else {
      parts.add(new Query.Words(needed(tokens.word(), start), weight));
    }
  }

  private void unsigned() throws QueryException {
    String name = tokens.filterName();
    if (name.equalsIgnoreCase(LIKE)) {
      parts.add(picture(1));
    } else if (!name.isEmpty()) {
      filters.add(filter());
    } else if (tokens.atQuote()) {
      parts.add(exact(1));
    } else {
      say(tokens.word());
    }
  }

  private void say(String word) {
    if (phrase.isEmpty()) {
      phraseIndex = parts.size();
    } else {
      phrase.append(' ');
    }
    phrase.append(word);
  }

  private Query.Exact exact(double weight) throws QueryException {
    int start = tokens.position();
    return new Query.Exact(needed(tokens.quoted(), start), weight);
  }

  private Filter signedFilter(double weight, int start) throws QueryException {
    Filter filter = filter();
    if (weight == -1) {
      return new Filter.Not(filter);
    }
    throw new QueryException(
        QueryFault.FILTER_WITH_WEIGHT,
        List.of(),
        start,
        List.of("-" + QueryPrinter.print(filter), QueryPrinter.print(filter)));
  }

  private Filter filter() throws QueryException {
    int start = tokens.position();
    String name = tokens.filterName();
    tokens.skip(name.length() + 1);
    int value = tokens.position();
    return new FilterReader(name.toLowerCase(Locale.ROOT), start, value).read(tokens.values());
  }

  private Query.Picture picture(double weight) throws QueryException {
    tokens.skip(LIKE.length() + 1);
    int start = tokens.position();
    String file = tokens.file();
    if (file.isEmpty()) {
      throw new QueryException(QueryFault.NO_PICTURE, List.of(), start, List.of());
    }
    try {
      return new Query.Picture(Path.of(file), weight);
    } catch (InvalidPathException e) {
      throw new QueryException(QueryFault.NO_SUCH_PATH, List.of(file), start, List.of());
    }
  }

  private static String needed(String text, int start) throws QueryException {
    String stripped = collapse(text);
    if (stripped.isEmpty()) {
      throw new QueryException(QueryFault.NO_TEXT, List.of(start + 1), start, List.of());
    }
    return stripped;
  }

  /// The text with single spaces between its words.
  static String collapse(String text) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Tokens.isSpace(c)) {
        words.append(c);
      } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    return words.toString().stripTrailing();
  }
}
