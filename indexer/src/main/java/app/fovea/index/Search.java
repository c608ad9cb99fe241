package app.fovea.index;

import app.fovea.index.rank.Background;
import app.fovea.index.rank.Judge;
import app.fovea.index.rank.UnitVectors;
import app.fovea.index.store.Catalog;
import app.fovea.index.text.TextHit;
import app.fovea.index.text.Texts;
import app.fovea.index.vector.Hit;
import app.fovea.model.Encoder;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// The answering of one query: filters and exact text say what may be found, likeness and text in
/// which order.
final class Search {
  /// Candidates that are judged, although fewer may be wanted.
  private static final int LEAST_CANDIDATES = 200;

  /// The most photos that words in a text bring in; more often a word says little.
  private static final int MOST_TEXT_HITS = 1000;

  private final Catalog catalog;
  private final Vectors vectors;
  private final Texts texts;
  private final Backgrounds backgrounds;
  private final BooleanSupplier cancelled;
  private final Map<Long, Photo> photos = new HashMap<>();

  Search(
      Catalog catalog,
      Vectors vectors,
      Texts texts,
      Backgrounds backgrounds,
      BooleanSupplier cancelled) {
    this.catalog = catalog;
    this.vectors = vectors;
    this.texts = texts;
    this.backgrounds = backgrounds;
    this.cancelled = cancelled;
  }

  Answer answer(Query query, Wanted wanted, Early early, PictureFiles pictures, Encoder encoder)
      throws IOException {
    long start = System.nanoTime();
    if (query.parts().isEmpty() && query.filters().isEmpty()) {
      throw LibraryFault.EMPTY_QUERY.exception(LibraryException.Kind.BAD_REQUEST);
    }
    List<Sought> sought = new QueryVectors(catalog, pictures, encoder).of(query);
    stopIfCancelled();
    long encoded = System.nanoTime();
    Scope scope = Scope.of(query, catalog, texts);
    stopIfCancelled();
    Found found =
        sought.isEmpty() ? newest(scope, wanted) : nearest(sought, scope, wanted, encoder);
    Answer none =
        new Answer(
            List.of(), scope.hidden(), millis(encoded - start), millis(found.vectorNanos), 0);
    if (early.holdsFor(wanted, found.candidates.size())) {
      Wanted first = new Wanted(early.matches(), wanted.least(), wanted.order());
      early.told().accept(none.with(matches(found.candidates, query, first), since(start)));
      stopIfCancelled();
    }
    return none.with(matches(found.candidates, query, wanted), since(start));
  }

  private static double since(long start) {
    return millis(System.nanoTime() - start);
  }

  private record Found(List<Candidate> candidates, long vectorNanos) {}

  private static double millis(long nanos) {
    return nanos / (double) TimeUnit.MILLISECONDS.toNanos(1);
  }

  private void stopIfCancelled() throws LibraryException {
    if (cancelled.getAsBoolean()) {
      throw new LibraryException(LibraryException.Kind.CANCELLED, "The search was cancelled.");
    }
  }

  /// Where only filters were asked, every photo that passes is one.
  private Found newest(Scope scope, Wanted wanted) throws IOException {
    List<Candidate> candidates = new ArrayList<>();
    for (long content : catalog.selection().newestFirst(scope.allowed(), wanted.limit())) {
      candidates.add(new Candidate(content, 0, 0, Band.STRONG, false, List.of()));
    }
    return new Found(candidates, 0);
  }

  private Found nearest(List<Sought> sought, Scope scope, Wanted wanted, Encoder encoder)
      throws IOException {
    Optional<Long> model = catalog.vectors().findModel(ModelKey.of(encoder.model()));
    if (model.isEmpty()) {
      return new Found(List.of(), 0);
    }
    float[] whole = QueryVectors.sum(sought, encoder.model().dimension());
    long start = System.nanoTime();
    List<Hit> hits =
        vectors.nearest(
            encoder.model(), whole, Math.max(wanted.limit(), LEAST_CANDIDATES), scope::allows);
    long nanos = System.nanoTime() - start;
    stopIfCancelled();
    Map<Sought, Map<Long, TextHit>> named = named(sought, scope);
    Set<Long> contents = new HashSet<>(hits.stream().map(Hit::id).toList());
    named.values().forEach(found -> contents.addAll(found.keySet()));
    Background background = backgrounds.of(encoder, model.get());
    stopIfCancelled();
    List<Fusion.Seen> seen = new ArrayList<>();
    catalog
        .vectors()
        .of(contents, model.get())
        .forEach(
            (content, vector) ->
                seen.add(new Fusion.Seen(content, UnitVectors.dot(whole, vector), vector)));
    stopIfCancelled();
    Judge judge = new Judge(background);
    return new Found(new Fusion(judge, sought, named, scope.exact()).order(seen), nanos);
  }

  /// Photos whose texts have the words of a part. Where most of them do, it says nothing.
  private Map<Sought, Map<Long, TextHit>> named(List<Sought> sought, Scope scope)
      throws IOException {
    Map<Sought, Map<Long, TextHit>> named = new HashMap<>();
    for (Sought part : sought) {
      if (part.part() instanceof Query.Words words && words.weight() > 0) {
        Map<Long, TextHit> hits =
            Fusion.byContent(
                texts.words(words.text(), MOST_TEXT_HITS).stream()
                    .filter(hit -> scope.allows(hit.content()))
                    .toList());
        boolean telling = hits.size() <= Math.max(1, scope.allowed().cardinality() / 2);
        named.put(part, telling ? hits : ownOnly(hits));
      }
    }
    return named;
  }

  private static Map<Long, TextHit> ownOnly(Map<Long, TextHit> hits) {
    Map<Long, TextHit> own = new HashMap<>(hits);
    own.values().removeIf(hit -> !hit.own());
    return own;
  }

  private List<Match> matches(List<Candidate> candidates, Query query, Wanted wanted)
      throws IOException {
    List<Candidate> best =
        candidates.stream()
            .filter(candidate -> candidate.band().reaches(wanted.least()))
            .limit(wanted.limit())
            .toList();
    photos.putAll(
        new Photos(catalog)
            .of(
                best.stream()
                    .map(Candidate::content)
                    .filter(content -> !photos.containsKey(content))
                    .toList()));
    List<Candidate> shown =
        new ArrayList<>(best.stream().filter(it -> photos.containsKey(it.content())).toList());
    if (wanted.order() == Wanted.Order.DATE) {
      shown.sort(Comparator.comparing(this::taken).reversed());
    }
    List<Reason> filters = Scope.reasons(query.filters());
    List<Match> matches = new ArrayList<>();
    for (Candidate candidate : shown) {
      Photo photo = photos.get(candidate.content());
      if (photo != null) {
        List<Reason> why = new ArrayList<>(candidate.why());
        why.addAll(filters);
        matches.add(
            new Match(
                matches.size() + 1,
                Filters.asAsked(photo, query.filters()),
                candidate.cosine(),
                candidate.band(),
                why));
      }
    }
    return matches;
  }

  private LocalDateTime taken(Candidate candidate) {
    Photo photo = photos.get(candidate.content());
    return photo == null ? LocalDateTime.MIN : photo.taken();
  }
}
