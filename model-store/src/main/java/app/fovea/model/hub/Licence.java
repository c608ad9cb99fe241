package app.fovea.model.hub;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The terms of a model.
///
/// @param name its SPDX name where it has one
/// @param restriction what it forbids, to be shown and accepted before a download
public record Licence(String name, Optional<String> restriction, Optional<String> url) {
  private static final List<String> RESTRICTING =
      List.of("-nc", "research", "amlr", "openrail", "llama", "gemma");

  /// A licence that only its hub name is known of.
  static Licence named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean restricts =
        lower.equals("other") || RESTRICTING.stream().anyMatch(part -> lower.contains(part));
    return new Licence(
        name,
        restricts ? Optional.of(Restriction.PERHAPS_SOME_USES.about()) : Optional.empty(),
        Optional.empty());
  }

  boolean is(String other) {
    return name.equalsIgnoreCase(other);
  }
}
