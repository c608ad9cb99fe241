package app.fovea.index;

import java.util.List;
import java.util.Map;

/// What the photos of a library have, by the name of the filter that asks for it: values as the
/// filter takes them, and how many photos each would leave.
public record Facets(Map<String, List<Count>> byFilter) {
  /// @param value as it stands behind the filter's colon, without quotation marks
  public record Count(String value, long photos) {}

  public static final Facets NONE = new Facets(Map.of());

  public Facets {
    byFilter = Map.copyOf(byFilter);
  }

  /// The values for that filter; for `label`, `camera` and their like the most frequent first, for
  /// `date` the latest first.
  public List<Count> of(String filter) {
    return byFilter.getOrDefault(filter, List.of());
  }
}
