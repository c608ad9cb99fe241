package app.fovea.index;

import app.fovea.index.Facets.Count;
import app.fovea.index.label.LabelCount;
import app.fovea.index.query.Filter;
import app.fovea.index.store.Catalog;
import app.fovea.index.store.Facts;
import app.fovea.index.store.Facts.Column;
import app.fovea.index.store.Root;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Counts what the photos have.
final class FacetCounts {
  private static final int YEAR = 4;

  private final Catalog catalog;
  private final String hidden;

  FacetCounts(Catalog catalog) throws IOException {
    this.catalog = catalog;
    this.hidden = catalog.facts().hidden();
  }

  Facets all() throws IOException {
    Map<String, List<Count>> facets = new HashMap<>();
    facets.put("camera", counts(Column.CAMERA));
    facets.put("lens", counts(Column.LENS));
    facets.put("type", counts(Column.FORMAT));
    facets.put("rating", counts(Column.RATING));
    facets.put("date", dates());
    facets.put("label", labels());
    facets.put("folder", folders());
    facets.put("has", passing(Filter.Has.Property.values()));
    facets.put("is", passing(Filter.Is.Kind.values()));
    return new Facets(facets);
  }

  private List<Count> counts(Column column) throws IOException {
    return sorted(catalog.facts().counts(column, hidden));
  }

  private static List<Count> sorted(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> new Count(entry.getKey(), entry.getValue()))
        .filter(count -> !count.value().isEmpty())
        .sorted(Comparator.comparingLong(Count::photos).reversed().thenComparing(Count::value))
        .toList();
  }

  /// Years, each before its months.
  private List<Count> dates() throws IOException {
    Map<String, Long> months = catalog.facts().counts(Column.MONTH, hidden);
    Map<String, Long> years = new HashMap<>();
    months.forEach((month, photos) -> years.merge(month.substring(0, YEAR), photos, Long::sum));
    List<Count> dates = new ArrayList<>(sorted(years));
    dates.addAll(sorted(months));
    dates.sort(
        Comparator.comparing((Count count) -> count.value().substring(0, YEAR))
            .reversed()
            .thenComparing(count -> count.value().length())
            .thenComparing(Count::value, Comparator.reverseOrder()));
    return dates;
  }

  /// Labels and keywords, which one filter asks for; a photo that has a name as both counts twice.
  private List<Count> labels() throws IOException {
    Map<String, Long> labels = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (LabelCount label : catalog.decisions().counts()) {
      labels.merge(label.label(), label.photos(), Long::sum);
    }
    catalog
        .facts()
        .counts(Column.KEYWORDS, hidden)
        .forEach(
            (keywords, photos) ->
                keywords.lines().forEach(keyword -> labels.merge(keyword, photos, Long::sum)));
    labels.values().removeIf(photos -> photos == 0);
    return sorted(labels);
  }

  /// Names of the library's folders and of all below them.
  private List<Count> folders() throws IOException {
    List<Root> roots = catalog.places().roots();
    Map<String, Long> folders = new TreeMap<>();
    for (Facts.Filled folder : catalog.facts().folders(hidden)) {
      for (String name : names(folder, roots)) {
        folders.merge(name, folder.contents(), Long::sum);
      }
    }
    return sorted(folders);
  }

  private static Set<String> names(Facts.Filled folder, List<Root> roots) {
    Set<String> names = new HashSet<>();
    for (Root root : roots) {
      boolean below =
          root.volume().id() == folder.volume()
              && (folder.path() + "/").startsWith(root.path().isEmpty() ? "" : root.path() + "/");
      if (below) {
        int own = root.path().lastIndexOf('/') + 1;
        names.addAll(List.of(folder.path().substring(own).split("/")));
      }
    }
    names.remove("");
    return names;
  }

  private List<Count> passing(Enum<?>[] known) throws IOException {
    Filters filters = new Filters(catalog);
    List<Count> counts = new ArrayList<>();
    for (Enum<?> constant : known) {
      Filter filter =
          switch (constant) {
            case Filter.Has.Property property -> new Filter.Has(List.of(property));
            case Filter.Is.Kind kind -> new Filter.Is(List.of(kind));
            default -> throw new IllegalArgumentException(constant.name());
          };
      var passing = filters.passing(List.of(filter));
      if (!filter.wantsExcluded()) {
        passing.andNot(catalog.selection().excluded());
      }
      if (!passing.isEmpty()) {
        counts.add(new Count(constant.name().toLowerCase(Locale.ROOT), passing.cardinality()));
      }
    }
    return counts;
  }
}
