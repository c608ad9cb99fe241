package app.fovea.model.hub;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A published figure of a model, with who published it. Higher is better within one measure.
public record Quality(String measure, double value, String source) {
  private static final String RETRIEVAL = "retrieval in %s, %%";

  /// How the measure of photos found by words of that language is called.
  static String retrieval(Locale language) {
    return RETRIEVAL.formatted(language.getDisplayLanguage(Locale.ENGLISH));
  }

  /// The language whose words photos were found by; empty for another measure.
  public Optional<Locale> language() {
    return Arrays.stream(Locale.getISOLanguages())
        .map(Locale::of)
        .filter(language -> retrieval(language).equals(measure))
        .findFirst();
  }
}
