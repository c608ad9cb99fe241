package app.fovea.index.query;

import app.fovea.index.Query;
import java.util.List;

/// A query as plain values, for JSON: what was understood.
///
/// @param text the written form
public record Description(
    String text, List<PartDescription> parts, List<FilterDescription> filters) {
  /// @param kind `words`, `exact` or `picture`
  /// @param text the words, or the picture's path
  public record PartDescription(String kind, String text, double weight) {}

  /// @param not whether it must not hold
  public record FilterDescription(String name, List<String> values, boolean not) {}

  public static Description of(Query query) {
    return new Description(
        query.toString(),
        query.parts().stream().map(Description::part).toList(),
        query.filters().stream().map(Description::filter).toList());
  }

  private static PartDescription part(Query.Part part) {
    return switch (part) {
      case Query.Words(String text, double weight) -> new PartDescription("words", text, weight);
      case Query.Exact(String text, double weight) -> new PartDescription("exact", text, weight);
      case Query.Picture picture ->
          new PartDescription("picture", picture.file().toString(), picture.weight());
    };
  }

  private static FilterDescription filter(Filter filter) {
    return new FilterDescription(
        QueryPrinter.name(filter), QueryPrinter.plain(filter), filter instanceof Filter.Not);
  }
}
