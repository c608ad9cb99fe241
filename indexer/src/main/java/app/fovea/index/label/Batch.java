package app.fovea.index.label;

import java.time.Instant;
import java.util.Optional;

/// Decisions that were made at one stroke, and can be taken back and made again at one.
///
/// @param set empty where stars were given, which belong to no label set
/// @param decisions how many
/// @param undone whether they are taken back
public record Batch(
    long id, Optional<String> set, Cause cause, Instant at, int decisions, boolean undone) {
  /// Why they were made.
  public enum Cause {
    /// Somebody said so.
    TAUGHT,
    /// The set was applied to the library.
    APPLIED,
    /// Other programs had written it as keywords.
    IMPORTED,
    /// Labels were written into sidecars.
    EXPORTED,
    /// Somebody gave stars.
    RATED
  }
}
