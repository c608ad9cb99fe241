package app.fovea.model.hub;

import app.fovea.model.ModelBench;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/// The model that serves this machine and this user best, and why.
///
/// @param reason one sentence for the user
public record Recommendation(Entry entry, String reason) {
  private static final String ENGLISH = "en";
  private static final String IMAGENET = "ImageNet zero-shot, top 1, %";

  /// For languages of which no figure was published.
  private static final String OF_MANY_LANGUAGES = Quality.retrieval(Locale.GERMAN);

  /// 100,000 photos in about 14 hours.
  private static final double SLOWEST = 2;

  /// A model may take this part of the memory; photos, index and system need the rest.
  private static final double MEMORY_PART = 0.35;

  /// What is known about the machine and the user.
  ///
  /// @param measured models that were measured here
  /// @param language of the user, two letters
  public record Situation(long memoryBytes, List<ModelBench> measured, String language) {
    public Situation {
      measured = List.copyOf(measured);
    }
  }

  /// Empty when nothing was measured here yet, or nothing fits.
  public static Optional<Recommendation> of(Catalogue catalogue, Situation situation) {
    String measure = measure(catalogue, situation.language());
    return ranked(catalogue, situation).stream()
        .filter(entry -> serves(entry, situation) && entry.figure(measure).isPresent())
        .filter(entry -> speed(catalogue, entry, situation).orElse(0) >= SLOWEST)
        .findFirst()
        .map(entry -> new Recommendation(entry, reason(catalogue, entry, situation, measure)));
  }

  /// All entries, first those that can serve this machine and this user, by their published
  /// quality; then the others, by theirs. One whose speed here is not known yet may be fast enough.
  public static List<Entry> ranked(Catalogue catalogue, Situation situation) {
    String measure = measure(catalogue, situation.language());
    Predicate<Entry> serving =
        entry ->
            serves(entry, situation)
                && speed(catalogue, entry, situation).orElse(SLOWEST) >= SLOWEST;
    return catalogue.entries().stream()
        .sorted(
            Comparator.comparing((Entry entry) -> !serving.test(entry))
                .thenComparing(entry -> -entry.figure(measure).orElse(0))
                .thenComparing(entry -> -entry.figure(IMAGENET).orElse(0)))
        .toList();
  }

  private static boolean serves(Entry entry, Situation situation) {
    return entry.licence().restriction().isEmpty()
        && entry.speaks(situation.language())
        && fitsMemory(entry, situation);
  }

  /// The figure that tells most about searches in that language.
  private static String measure(Catalogue catalogue, String language) {
    if (language.equals(ENGLISH)) {
      return IMAGENET;
    }
    String own = Quality.retrieval(Locale.of(language));
    boolean published = catalogue.entries().stream().anyMatch(it -> it.figure(own).isPresent());
    return published ? own : OF_MANY_LANGUAGES;
  }

  private static boolean fitsMemory(Entry entry, Situation situation) {
    return entry.memoryBytes().isEmpty()
        || entry.memoryBytes().getAsLong() <= MEMORY_PART * situation.memoryBytes();
  }

  /// Pictures per second here: measured with this model, else worked out from the operations of
  /// one that was measured.
  public static OptionalDouble speed(Catalogue catalogue, Entry entry, Situation situation) {
    OptionalDouble own =
        situation.measured().stream()
            .filter(bench -> bench.id().equals(entry.id()))
            .mapToDouble(ModelBench::imagesPerSecond)
            .findFirst();
    if (own.isPresent() || entry.imageOperations().isEmpty()) {
      return own;
    }
    double operations = entry.imageOperations().getAsLong();
    return situation.measured().stream()
        .flatMap(
            bench ->
                catalogue.find(bench.id()).stream()
                    .filter(known -> known.imageOperations().isPresent())
                    .map(
                        known ->
                            bench.imagesPerSecond()
                                * known.imageOperations().getAsLong()
                                / operations))
        .mapToDouble(Double::doubleValue)
        .max();
  }

  private static String reason(
      Catalogue catalogue, Entry entry, Situation situation, String measure) {
    boolean measuredItself =
        situation.measured().stream().anyMatch(bench -> bench.id().equals(entry.id()));
    return String.format(
        Locale.ROOT,
        "%s: the best published figure (%s: %.1f) among those that fit into this machine's memory"
            + " and reach %.0f pictures a second or more; this one %s %.1f here",
        entry.name(),
        measure,
        entry.figure(measure).orElseThrow(),
        SLOWEST,
        measuredItself ? "was measured at" : "should reach",
        speed(catalogue, entry, situation).orElseThrow());
  }
}
