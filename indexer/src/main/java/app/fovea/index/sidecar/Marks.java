package app.fovea.index.sidecar;

import java.util.ArrayList;
import java.util.List;

/// What is to stand in a picture's sidecar.
///
/// @param keywords flat: `receipt`
/// @param paths from the set to the label: `[papers, receipt]`
/// @param provenance one line a label: who decided, when, how surely
public record Marks(
    List<String> keywords, List<List<String>> paths, List<String> provenance, Rating rating) {
  public static final Marks NONE = new Marks(List.of(), List.of(), List.of());

  /// Marks that say nothing of stars.
  public Marks(List<String> keywords, List<List<String>> paths, List<String> provenance) {
    this(keywords, paths, provenance, new Rating.Kept());
  }

  /// The same with what is to become of the stars.
  public Marks with(Rating stars) {
    return new Marks(keywords, paths, provenance, stars);
  }

  /// Whether nothing is to stand there because of these.
  boolean isNothing() {
    return keywords.isEmpty() && provenance.isEmpty() && !(rating instanceof Rating.Stars);
  }

  public Marks {
    keywords = List.copyOf(keywords);
    paths = paths.stream().map(List::copyOf).toList();
    provenance = List.copyOf(provenance);
  }

  /// The values of a property that other programs read too.
  List<String> of(Property property) {
    return switch (property) {
      case SUBJECT -> keywords;
      case HIERARCHICAL -> joined("|");
      case TAGS -> joined("/");
      case PROVENANCE -> provenance;
    };
  }

  private List<String> joined(String separator) {
    return paths.stream().map(path -> String.join(separator, path)).toList();
  }

  /// What these have and others have not.
  public Marks without(Marks others) {
    return new Marks(
        less(keywords, others.keywords),
        less(paths, others.paths),
        less(provenance, others.provenance),
        rating);
  }

  private static <T> List<T> less(List<T> all, List<T> others) {
    List<T> less = new ArrayList<>(all);
    less.removeAll(others);
    return less;
  }
}
