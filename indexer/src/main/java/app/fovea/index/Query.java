package app.fovea.index;

import app.fovea.index.query.Description;
import app.fovea.index.query.Filter;
import app.fovea.index.query.QueryParser;
import app.fovea.index.query.QueryPrinter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What can be asked. The parts are added up as unit vectors with their weights; every filter has
/// to hold.
///
/// A query has a written form: [#parse] reads it and [#toString] writes it, so that whatever was
/// understood can be shown, edited and kept.
public record Query(List<Part> parts, List<Filter> filters) {
  /// One thing that a photo should, or with a negative weight should not, be like.
  public sealed interface Part {
    double weight();
  }

  /// Something said in words: its meaning counts, and with a positive weight its text too.
  public record Words(String text, double weight) implements Part {}

  /// Text that has to stand in a file's name, folder, caption, keywords or camera; with a negative
  /// weight, that must not. Its meaning counts as with [Words].
  public record Exact(String text, double weight) implements Part {}

  /// Something that looks like the picture in that file.
  public record Picture(Path file, double weight) implements Part {}

  public Query {
    parts = List.copyOf(parts);
    filters = List.copyOf(filters);
  }

  /// A query without filters.
  public Query(List<Part> parts) {
    this(parts, List.of());
  }

  /// The query that consists of these words alone, whatever characters they contain.
  public static Query words(String text) {
    return new Query(List.of(new Words(text, 1)));
  }

  /// Reads the written form.
  ///
  /// @throws QueryException with the place and with what would be valid there
  public static Query parse(String text) throws QueryException {
    return new QueryParser(text).query();
  }

  /// This query with another part at its end.
  public Query and(Part part) {
    return new Query(Stream.concat(parts.stream(), Stream.of(part)).toList(), filters);
  }

  /// What was understood, as plain values for JSON.
  public Description describe() {
    return Description.of(this);
  }

  /// The written form: parsing it gives an equal query.
  @Override
  public String toString() {
    return QueryPrinter.print(this);
  }
}
