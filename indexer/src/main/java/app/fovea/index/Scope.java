package app.fovea.index;

import app.fovea.index.query.Filter;
import app.fovea.index.query.QueryPrinter;
import app.fovea.index.store.Catalog;
import app.fovea.index.text.TextHit;
import app.fovea.index.text.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which photos a query may find at all, by its filters and its exact texts.
///
/// @param allowed numbers of contents with a file
/// @param hidden how many other photos there are
/// @param exact where the exact texts stand, by content
record Scope(BitSet allowed, long hidden, Map<Long, List<Reason>> exact) {

  static Scope of(Query query, Catalog catalog, Texts texts) throws IOException {
    BitSet allowed = catalog.selection().all();
    if (query.filters().stream().noneMatch(Filter::wantsExcluded)) {
      allowed.andNot(catalog.selection().excluded());
    }
    int all = allowed.cardinality();
    if (!query.filters().isEmpty()) {
      allowed.and(new Filters(catalog).passing(query.filters()));
    }
    Map<Long, List<Reason>> exact = new HashMap<>();
    for (Query.Part part : query.parts()) {
      if (part instanceof Query.Exact phrase) {
        BitSet found = new BitSet();
        for (TextHit hit : texts.phrase(phrase.text())) {
          found.set((int) hit.content());
          exact
              .computeIfAbsent(hit.content(), _ -> new ArrayList<>())
              .addAll(TextReasons.of(hit, phrase.text()));
        }
        if (phrase.weight() > 0) {
          allowed.and(found);
        } else {
          allowed.andNot(found);
        }
      }
    }
    return new Scope(allowed, all - allowed.cardinality(), exact);
  }

  boolean allows(long content) {
    return allowed.get((int) content);
  }

  /// The filters, which hold for every photo in the scope.
  static List<Reason> reasons(List<Filter> filters) {
    return filters.stream()
        .map(filter -> new Reason(Reason.Kind.FILTER, QueryPrinter.print(filter), 1))
        .toList();
  }
}
