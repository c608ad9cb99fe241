package app.fovea.index.image;

import java.time.Duration;

/// What a child may cost.
///
/// @param perFile the most processor time that one file may take, and a quarter of the longest that
///     it may take by the clock
/// @param idle how long a child without work is kept
/// @param residentBytes the most memory a child may hold; known on Linux only, elsewhere the heap
///     alone is bounded
record Limits(Duration perFile, Duration idle, long residentBytes) {
  /// Room for the largest picture that is decoded at all.
  static final Limits USUAL = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(20), 1L << 30);
}
