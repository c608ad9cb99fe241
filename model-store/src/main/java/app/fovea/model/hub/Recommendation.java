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
  private static final String GERMAN = "retrieval in German, %";

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
    boolean english = situation.language().equals(ENGLISH);
    String measure = english ? IMAGENET : GERMAN;
    Predicate<Entry> fits =
        entry ->
            entry.licence().restriction().isEmpty()
                && entry.speaks(situation.language())
                && fitsMemory(entry, situation)
                && speed(catalogue, entry, situation).orElse(0) >= SLOWEST;
    List<Entry> fitting = catalogue.entries().stream().filter(fits).toList();
    Optional<Entry> best =
        fitting.stream()
            .filter(entry -> !english && entry.names(situation.language()))
            .findFirst()
            .or(
                () ->
                    fitting.stream()
                        .filter(entry -> entry.figure(measure).isPresent())
                        .max(
                            Comparator.comparingDouble(
                                entry -> entry.figure(measure).orElseThrow())));
    return best.map(
        entry -> new Recommendation(entry, reason(catalogue, entry, situation, measure)));
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
    String quality =
        entry.figure(measure).isPresent()
            ? String.format(
                Locale.ROOT,
                "the best published figure (%s: %.1f) among those that fit",
                measure,
                entry.figure(measure).orElseThrow())
            : "made for your language (" + situation.language() + ")";
    return String.format(
        Locale.ROOT,
        "%s: %s into this machine's memory and reach %.0f pictures a second or more; this one %s"
            + " %.1f here",
        entry.name(),
        quality,
        SLOWEST,
        measuredItself ? "was measured at" : "should reach",
        speed(catalogue, entry, situation).orElseThrow());
  }
}
