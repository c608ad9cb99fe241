package app.fovea.model.hub;

import app.fovea.model.ModelPackage.Family;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// A model that can be downloaded. Figures that nobody published stay empty.
///
/// @param repository of the hub, as `owner/name`
/// @param revision branch, tag or commit; a branch is pinned to the commit it names at download
/// @param hashes SHA-256 by file name, where they are known beforehand; else the hub is asked
/// @param imageOperations multiply-adds of the image tower for one picture, worked out from its
///     shapes
/// @param downloadBytes of the weights, about
/// @param languages as two-letter codes; `*` for models that were trained on many
public record Entry(
    String id,
    String name,
    String repository,
    String revision,
    Layout layout,
    Map<String, String> hashes,
    Optional<Family> family,
    OptionalLong parameters,
    OptionalLong imageOperations,
    OptionalLong downloadBytes,
    OptionalInt inputSize,
    OptionalInt dimension,
    List<Quality> quality,
    List<String> languages,
    Licence licence) {
  private static final String MANY = "*";

  public Entry {
    hashes = Map.copyOf(hashes);
    quality = List.copyOf(quality);
    languages = List.copyOf(languages);
  }

  /// What the weights take when they are loaded: 32-bit numbers, whatever the file has.
  public OptionalLong memoryBytes() {
    return parameters.isPresent()
        ? OptionalLong.of(parameters.getAsLong() * Float.BYTES)
        : OptionalLong.empty();
  }

  /// Whether the model is said to understand the language.
  public boolean speaks(String language) {
    return languages.contains(language) || languages.contains(MANY);
  }

  /// The published figure that tells most about searches in that language: how well its words find
  /// photos, where somebody measured that, else the first.
  public Optional<Quality> telling(String language) {
    return quality.stream()
        .filter(one -> !language.equals(Locale.ENGLISH.getLanguage()))
        .filter(one -> one.language().map(Locale::getLanguage).equals(Optional.of(language)))
        .findFirst()
        .or(() -> quality.stream().findFirst());
  }

  /// The published figure of that measure.
  OptionalDouble figure(String measure) {
    return quality.stream()
        .filter(one -> one.measure().equals(measure))
        .mapToDouble(Quality::value)
        .findFirst();
  }
}
