package app.fovea.index.query;

import app.fovea.index.Query;
import app.fovea.index.Query.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a query so that the parser reads it back.
public final class QueryPrinter {
  private QueryPrinter() {}

  public static String print(Query query) {
    List<String> tokens = new ArrayList<>();
    boolean phrase = false;
    for (Part part : query.parts()) {
      tokens.add(print(part, phrase));
      phrase |= part instanceof Query.Words words && words.weight() == 1;
    }
    query.filters().forEach(filter -> tokens.add(print(filter)));
    return String.join(" ", tokens);
  }

  private static String print(Part part, boolean afterPhrase) {
    boolean bare = part.weight() == 1 && !(part instanceof Query.Words && afterPhrase);
    String sign = bare ? "" : sign(part.weight());
    return sign
        + switch (part) {
          case Query.Words words -> bare ? phrase(words.text()) : group(words.text());
          case Query.Exact exact -> quoted(exact.text());
          case Query.Picture picture -> QueryParser.LIKE + ":" + quoted(picture.file().toString());
        };
  }

  private static String sign(double weight) {
    if (weight == -1) {
      return "-";
    }
    String number = BigDecimal.valueOf(Math.abs(weight)).stripTrailingZeros().toPlainString();
    return (weight < 0 ? "-" : "+") + number + " ";
  }

  /// Words that stand for themselves.
  private static String phrase(String text) {
    return QueryParser.collapse(text)
        .lines()
        .flatMap(line -> List.of(line.split(" ")).stream())
        .map(QueryPrinter::escaped)
        .collect(Collectors.joining(" "));
  }

  /// Words behind a sign.
  private static String group(String text) {
    String words = QueryParser.collapse(text);
    boolean single = words.chars().allMatch(Character::isLetter);
    return single ? words : "(" + escape(words, "\\()\"\u201c\u201d\u201e") + ")";
  }

  private static String escaped(String word) {
    String marks = escape(word, "\\\"\u201c\u201d\u201e");
    int letters = 0;
    while (letters < marks.length() && Character.isLetter(marks.charAt(letters))) {
      letters++;
    }
    boolean filter = letters > 0 && letters < marks.length() && marks.charAt(letters) == ':';
    if (filter) {
      return marks.substring(0, letters) + '\\' + marks.substring(letters);
    }
    boolean signed = marks.length() > 1 && (marks.charAt(0) == '-' || marks.charAt(0) == '+');
    return signed ? '\\' + marks : marks;
  }

  private static String escape(String text, String marks) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (marks.indexOf(text.charAt(i)) >= 0) {
        escaped.append('\\');
      }
      escaped.append(text.charAt(i));
    }
    return escaped.toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  /// One filter as it is written.
  public static String print(Filter filter) {
    return filter instanceof Filter.Not not
        ? "-" + print(not.filter())
        : name(filter) + ":" + String.join(",", written(filter));
  }

  /// The name before the colon.
  static String name(Filter filter) {
    return switch (filter) {
      case Filter.Label _ -> "label";
      case Filter.Folder _ -> "folder";
      case Filter.Camera _ -> "camera";
      case Filter.Lens _ -> "lens";
      case Filter.Type _ -> "type";
      case Filter.Taken _ -> "date";
      case Filter.Before _ -> "before";
      case Filter.After _ -> "after";
      case Filter.Near _ -> "near";
      case Filter.Rating _ -> "rating";
      case Filter.Has _ -> "has";
      case Filter.Is _ -> "is";
      case Filter.Not not -> name(not.filter());
    };
  }

  private static List<String> written(Filter filter) {
    return switch (filter) {
      case Filter.Label label -> label.any().stream().map(QueryPrinter::label).toList();
      case Filter.Folder folder -> values(folder.any());
      case Filter.Camera camera -> values(camera.any());
      case Filter.Lens lens -> values(lens.any());
      case Filter.Type type -> values(type.any());
      case Filter.Taken taken -> taken.any().stream().map(DateSpan::toString).toList();
      case Filter.Before before -> List.of(before.span().toString());
      case Filter.After after -> List.of(after.span().toString());
      case Filter.Near near ->
          List.of(number(near.latitude()), number(near.longitude()), number(near.kilometres()));
      case Filter.Rating rating -> stars(rating);
      case Filter.Has has -> has.any().stream().map(FilterReader::word).toList();
      case Filter.Is is -> is.any().stream().map(FilterReader::word).toList();
      case Filter.Not not -> written(not.filter());
    };
  }

  /// The values as they are, without quotation marks.
  static List<String> plain(Filter filter) {
    return switch (filter) {
      case Filter.Folder folder -> folder.any();
      case Filter.Camera camera -> camera.any();
      case Filter.Lens lens -> lens.any();
      case Filter.Type type -> type.any();
      case Filter.Not not -> plain(not.filter());
      case Filter.Label _,
          Filter.Taken _,
          Filter.Before _,
          Filter.After _,
          Filter.Near _,
          Filter.Rating _,
          Filter.Has _,
          Filter.Is _ ->
          written(filter);
    };
  }

  private static List<String> values(List<String> values) {
    return values.stream().map(QueryPrinter::value).toList();
  }

  private static String value(String text) {
    boolean plain =
        text.chars()
            .noneMatch(
                c -> Tokens.isSpace((char) c) || Tokens.isQuote((char) c) || c == ',' || c == '>');
    return plain ? text : quoted(text);
  }

  private static String label(Filter.Label.Named label) {
    String above = label.above().isPresent() ? ">" + number(label.above().getAsDouble()) : "";
    return value(label.name()) + above;
  }

  /// Numbers that follow each other are written as one range.
  private static List<String> stars(Filter.Rating rating) {
    List<String> ranges = new ArrayList<>();
    int least = -1;
    for (int stars : rating.any()) {
      least = rating.any().contains(stars - 1) ? least : stars;
      if (!rating.any().contains(stars + 1)) {
        ranges.add(stars(least, stars));
      }
    }
    return ranges;
  }

  private static String stars(int least, int most) {
    if (least == most) {
      return Integer.toString(least);
    }
    return most == Filter.Rating.MOST ? ">=" + least : least + ".." + most;
  }

  private static String number(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
