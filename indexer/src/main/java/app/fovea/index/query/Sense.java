package app.fovea.index.query;

import app.fovea.index.Query;
import app.fovea.index.QueryException;
import app.fovea.index.QueryFault;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Finds what can be read but cannot be meant.
final class Sense {
  private Sense() {}

  /// @throws QueryException for an empty query, for one that only subtracts, and for filters that
  ///     exclude each other
  static void check(Query query) throws QueryException {
    List<Filter> filters = query.filters();
    if (filters.isEmpty() && query.parts().isEmpty()) {
      throw wrong(QueryFault.EMPTY, List.of(), List.of("sunset", "\"exact text\"", "date:2024"));
    }
    if (filters.isEmpty() && query.parts().stream().allMatch(part -> part.weight() < 0)) {
      throw wrong(
          QueryFault.ONLY_SUBTRACTS, List.of(), List.of("photo " + query, query + " date:2024"));
    }
    opposites(filters);
    dates(filters);
    ratings(filters);
  }

  private static void opposites(List<Filter> filters) throws QueryException {
    for (Filter filter : filters) {
      if (filter instanceof Filter.Not not && filters.contains(not.filter())) {
        throw wrong(
            QueryFault.OPPOSITES,
            List.of(QueryPrinter.print(not.filter()), QueryPrinter.print(not)),
            List.of());
      }
    }
  }

  private static void dates(List<Filter> filters) throws QueryException {
    List<DateSpan> left = List.of(new DateSpan(DateSpan.EARLIEST, DateSpan.LATEST));
    Optional<Filter> earlier = Optional.empty();
    for (Filter filter : filters) {
      List<DateSpan> spans = spans(filter);
      if (spans.isEmpty()) {
        continue;
      }
      left =
          left.stream()
              .flatMap(span -> spans.stream().map(span::and))
              .filter(span -> !span.isEmpty())
              .toList();
      if (left.isEmpty()) {
        throw wrong(
            earlier.isPresent() ? QueryFault.NO_COMMON_DAY : QueryFault.NO_DAY,
            Stream.concat(Stream.of(filter), earlier.stream())
                .<Object>map(QueryPrinter::print)
                .toList(),
            List.of("date:2023,2024", "date:2023-12..2024-02"));
      }
      earlier = Optional.of(filter);
    }
  }

  private static List<DateSpan> spans(Filter filter) {
    return switch (filter) {
      case Filter.Taken taken -> taken.any();
      case Filter.Before before ->
          List.of(new DateSpan(DateSpan.EARLIEST, before.span().first().minusDays(1)));
      case Filter.After after ->
          List.of(new DateSpan(after.span().last().plusDays(1), DateSpan.LATEST));
      case Filter.Label _,
          Filter.Folder _,
          Filter.Camera _,
          Filter.Lens _,
          Filter.Type _,
          Filter.Near _,
          Filter.Rating _,
          Filter.Has _,
          Filter.Is _,
          Filter.Not _ ->
          List.of();
    };
  }

  private static void ratings(List<Filter> filters) throws QueryException {
    Set<Integer> left = new TreeSet<>(Filter.Rating.between(0, Filter.Rating.MOST).any());
    for (Filter filter : filters) {
      if (filter instanceof Filter.Rating rating) {
        left.retainAll(rating.any());
      }
    }
    if (left.isEmpty()) {
      throw wrong(QueryFault.NO_COMMON_STARS, List.of(), List.of("rating:>=3", "rating:2..4"));
    }
  }

  private static QueryException wrong(
      QueryFault fault, List<Object> arguments, List<String> valid) {
    return new QueryException(fault, arguments, 0, valid);
  }
}
