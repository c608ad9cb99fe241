package app.fovea.index.store;

import app.fovea.index.query.DateSpan;
import app.fovea.index.query.Filter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A filter as a condition on a row of `content`.
record Condition(String sql, List<Object> values) {
  private static final String RAW = "(format LIKE '%RAW%')";

  /// Names that the systems' own programs give, and what phones call the folder.
  private static final List<String> SCREENSHOTS =
      List.of(
          "screenshot",
          "screen shot",
          "bildschirmfoto",
          "capture d",
          "captura de pantalla",
          "スクリーンショット",
          "屏幕截图",
          "截屏");

  /// Other words for the formats' names.
  private static final Map<String, String> FORMATS =
      Map.of(
          "jpg",
          "JPEG",
          "tif",
          "TIFF",
          "psd",
          "Photoshop",
          "jp2",
          "JPEG 2000",
          "heif",
          "HEIC",
          "jxl",
          "JPEG XL",
          "ico",
          "icon");

  static Condition of(Filter filter, Surroundings surroundings) {
    return switch (filter) {
      case Filter.Label label -> any(label.any(), Condition::label);
      case Filter.Folder _ ->
          new Condition(
              "id IN (SELECT content FROM file WHERE folder IN (SELECT value FROM json_each(?)))",
              List.of(surroundings.folders().toString()));
      case Filter.Camera camera -> any(camera.any(), text -> words("camera", text));
      case Filter.Lens lens -> any(lens.any(), text -> words("lens", text));
      case Filter.Type type -> any(type.any(), Condition::type);
      case Filter.Taken taken -> any(taken.any(), Condition::within);
      case Filter.Before before ->
          new Condition("dated < ?", List.of(before.span().first().toString()));
      case Filter.After after -> new Condition("dated >= ?", List.of(behind(after.span().last())));
      case Filter.Near near -> near(near);
      case Filter.Rating rating -> rated(rating.any());
      case Filter.Has has -> any(has.any(), Condition::has);
      case Filter.Is is -> any(is.any(), kind -> is(kind, surroundings));
      case Filter.Not not -> not(of(not.filter(), surroundings));
    };
  }

  private static <T> Condition any(List<T> alternatives, Function<T, Condition> each) {
    List<Condition> conditions = alternatives.stream().map(each).toList();
    return new Condition(
        conditions.stream().map(Condition::sql).collect(Collectors.joining(" OR ", "(", ")")),
        conditions.stream().flatMap(condition -> condition.values.stream()).toList());
  }

  private static Condition not(Condition condition) {
    return new Condition("NOT coalesce(" + condition.sql + ", 0)", condition.values);
  }

  /// A label that a person or, surely enough, a model gave the photo, or a keyword that it has.
  private static Condition label(Filter.Label.Named label) {
    Set<String> spellings = spellings(label.name());
    List<Object> values = new ArrayList<>();
    spellings.forEach(word -> values.add('\n' + word + '\n'));
    values.addAll(spellings);
    values.add(label.above().orElse(-1));
    return new Condition(
        """
        (%s OR key IN (SELECT labelled.content FROM labelled
          WHERE labelled.label IN (SELECT label.id FROM label WHERE lower(label.name) IN (%s))
            AND (model IS NULL OR probability > ?)))\
        """
            .formatted(
                joined(spellings, "instr(char(10) || lower(keywords) || char(10), ?) > 0", " OR "),
                joined(spellings, "?", ", ")),
        values);
  }

  private static String joined(Set<?> values, String each, String between) {
    return values.stream().map(_ -> each).collect(Collectors.joining(between));
  }

  /// What SQLite's `lower`, which knows the letters A to Z alone, makes of a word in whatever case
  /// it is written.
  private static Set<String> spellings(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    String large = word.toUpperCase(Locale.ROOT);
    int first = small.offsetByCodePoints(0, small.isEmpty() ? 0 : 1);
    String initial = small.substring(0, first).toUpperCase(Locale.ROOT) + small.substring(first);
    return Stream.of(word, small, large, initial)
        .map(Condition::withSmallLatin)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String withSmallLatin(String word) {
    StringBuilder small = new StringBuilder(word);
    for (int i = 0; i < small.length(); i++) {
      char c = small.charAt(i);
      small.setCharAt(i, c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
    }
    return small.toString();
  }

  /// Every word, anywhere in the text. There are few different texts: they are found by hopping
  /// from one to the next in the column's index, and only then the rows that have them.
  private static Condition words(String column, String text) {
    List<Object> words =
        new ArrayList<>(List.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+")));
    String every =
        words.stream().map(_ -> "instr(lower(value), ?) > 0").collect(Collectors.joining(" AND "));
    return new Condition(
        """
        %1$s IN (WITH RECURSIVE different (value) AS (
            SELECT min(%1$s) FROM content
            UNION ALL SELECT (SELECT min(%1$s) FROM content WHERE %1$s > value) FROM different
              WHERE value IS NOT NULL)
          SELECT value FROM different WHERE %2$s)\
        """
            .formatted(column, every),
        words);
  }

  private static Condition type(String type) {
    if (type.equalsIgnoreCase("raw")) {
      return new Condition(RAW, List.of());
    }
    String name = FORMATS.getOrDefault(type.toLowerCase(Locale.ROOT), type);
    return new Condition(
        "(format = ? COLLATE NOCASE OR id IN (SELECT content FROM file WHERE name LIKE ? ESCAPE"
            + " '\\'))",
        List.of(name, "%." + escaped(type)));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private static Condition within(DateSpan span) {
    return new Condition(
        "(dated >= ? AND dated < ?)", List.of(span.first().toString(), behind(span.last())));
  }

  /// Behind every moment of that day, of which each has a T between day and time. The next day
  /// would not do: that of the last year with four digits is written in another way.
  private static String behind(LocalDate day) {
    return day + "U";
  }

  /// The great circle, by the haversine formula, on a sphere of the Earth's mean radius.
  private static Condition near(Filter.Near near) {
    String distance =
        """
        (latitude IS NOT NULL AND 2 * 6371.0088 * asin(sqrt(min(1.0,
          pow(sin(radians(latitude - ?) / 2), 2)
          + cos(radians(latitude)) * cos(radians(?)) * pow(sin(radians(longitude - ?) / 2), 2)
        ))) <= ?)\
        """;
    return new Condition(
        distance, List.of(near.latitude(), near.latitude(), near.longitude(), near.kilometres()));
  }

  private static Condition rated(Set<Integer> stars) {
    return new Condition(
        """
        id IN (SELECT content.id FROM content LEFT JOIN rated ON rated.content = content.key
          WHERE coalesce(stars, content.rating, 0) IN (%s))\
        """
            .formatted(joined(stars, "?", ", ")),
        List.copyOf(stars));
  }

  private static Condition has(Filter.Has.Property property) {
    return new Condition(
        switch (property) {
          case GPS -> "latitude IS NOT NULL";
          case LABEL -> "(keywords <> '' OR key IN (SELECT labelled.content FROM labelled))";
          case TEXT -> "(caption IS NOT NULL OR keywords <> '')";
        },
        List.of());
  }

  private static Condition is(Filter.Is.Kind kind, Surroundings surroundings) {
    return switch (kind) {
      case OFFLINE ->
          new Condition(
              "id NOT IN (SELECT content FROM file JOIN folder ON folder.id = file.folder "
                  + "WHERE content IS NOT NULL AND volume IN (SELECT value FROM json_each(?)))",
              List.of(surroundings.online().toString()));
      // Films are not catalogued, so no photo is one.
      case VIDEO -> new Condition("0", List.of());
      case RAW -> new Condition(RAW, List.of());
      case EXCLUDED -> new Condition("key IN (SELECT content FROM exclusion)", List.of());
      case SCREENSHOT ->
          any(
              SCREENSHOTS,
              name ->
                  new Condition(
                      "id IN (SELECT content FROM file JOIN folder ON folder.id = file.folder "
                          + "WHERE instr(lower(name), ?) > 0 OR instr(lower(path), ?) > 0)",
                      List.of(name, name)));
    };
  }
}
