package app.fovea.index.query;

import app.fovea.index.QueryException;
import app.fovea.index.QueryFault;
import java.util.ArrayList;
import java.util.List;

/// Cuts the text of a query at white space, outside quotes.
final class Tokens {
  /// Typewriter and typographic quotation marks; any of them closes what any has opened.
  private static final String QUOTES = "\"\u201c\u201d\u201e";

  /// A stretch of a token.
  ///
  /// @param quoted whether it stood between quotation marks, which are not part of the text
  record Piece(String text, boolean quoted) {}

  private final String text;
  private int at;

  Tokens(String text) {
    this.text = text;
  }

  int position() {
    return at;
  }

  boolean hasNext() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at < text.length();
  }

  char peek() {
    return text.charAt(at);
  }

  /// The character behind the next one; a space at the end.
  char peekSecond() {
    return at + 1 < text.length() ? text.charAt(at + 1) : ' ';
  }

  boolean atQuote() {
    return at < text.length() && isQuote(text.charAt(at));
  }

  /// The run of letters and the colon behind it at this place, without moving; empty if there is
  /// none.
  String filterName() {
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    boolean filter = end > at && end < text.length() && text.charAt(end) == ':';
    return filter && !text.startsWith("://", end) ? text.substring(at, end) : "";
  }

  void skip(int characters) {
    at += characters;
  }

  /// The text between quotation marks; a doubled typewriter quote stands for one.
  String quoted() throws QueryException {
    int start = at++;
    StringBuilder inside = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (!isQuote(c)) {
        inside.append(c);
      } else if (c == '"' && at < text.length() && text.charAt(at) == '"') {
        inside.append('"');
        at++;
      } else if (c != '"' && text.charAt(start) == '"') {
        inside.append(c);
      } else {
        return inside.toString();
      }
    }
    throw new QueryException(QueryFault.QUOTE_NOT_CLOSED, List.of(start + 1), start, List.of());
  }

  /// Characters up to white space or a quotation mark; a backslash takes the meaning from a mark.
  String word() {
    StringBuilder word = new StringBuilder();
    while (at < text.length() && !isSpace(peek()) && !isQuote(peek())) {
      if (peek() == '\\' && isMark(peekSecond())) {
        at++;
      }
      word.append(peek());
      at++;
    }
    return word.toString();
  }

  /// Words between parentheses; the next character opens them. A backslash takes the meaning from a
  /// mark.
  String group() throws QueryException {
    int start = at++;
    StringBuilder inside = new StringBuilder();
    while (at < text.length() && peek() != ')') {
      if (peek() == '\\' && isMark(peekSecond())) {
        at++;
      }
      inside.append(peek());
      at++;
    }
    if (at == text.length()) {
      throw new QueryException(
          QueryFault.PARENTHESIS_NOT_CLOSED, List.of(start + 1), start, List.of());
    }
    at++;
    return inside.toString();
  }

  /// A file's path: between quotation marks, or up to white space.
  String file() throws QueryException {
    if (atQuote()) {
      return quoted();
    }
    int start = at;
    while (at < text.length() && !isSpace(peek())) {
      at++;
    }
    return text.substring(start, at);
  }

  /// A filter's value up to white space, as its quoted and bare pieces, cut at commas.
  List<List<Piece>> values() throws QueryException {
    List<List<Piece>> values = new ArrayList<>();
    List<Piece> value = new ArrayList<>();
    while (at < text.length() && !isSpace(peek())) {
      if (atQuote()) {
        value.add(new Piece(quoted(), true));
      } else if (peek() == ',') {
        values.add(value);
        value = new ArrayList<>();
        at++;
      } else {
        value.add(new Piece(bare(), false));
      }
    }
    values.add(value);
    return values;
  }

  private String bare() {
    int start = at;
    while (at < text.length() && !isSpace(peek()) && !isQuote(peek()) && peek() != ',') {
      at++;
    }
    return text.substring(start, at);
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }

  /// Whether a backslash before this character is taken away.
  static boolean isMark(char c) {
    return isQuote(c) || "\\:+-()".indexOf(c) >= 0;
  }
}
