package app.fovea.index;

import app.fovea.index.pace.Tempo;
import java.util.OptionalDouble;

/// How far a run is.
///
/// @param found files seen so far; grows until `walked`
/// @param done of them, whatever became of them
/// @param failed of the done ones
/// @param walked whether every folder has been walked, so that `found` is final
/// @param photosPerSecond embedded lately
/// @param previewed files that a preview in them stands in for, or has stood in for: they are
///     shown, and most of them found, before they are done
/// @param secondsLeft once it can be told
/// @param tempo how fast it goes, and why no faster
public record Progress(
    long found,
    long done,
    long indexed,
    long failed,
    boolean walked,
    double photosPerSecond,
    long previewed,
    OptionalDouble secondsLeft,
    Tempo tempo) {

  /// Work that goes on as it has so far.
  public Progress(
      long found, long done, long indexed, long failed, boolean walked, double photosPerSecond) {
    this(
        found,
        done,
        indexed,
        failed,
        walked,
        photosPerSecond,
        0,
        walked && photosPerSecond > 0 && Double.isFinite(photosPerSecond)
            ? OptionalDouble.of((found - done) / photosPerSecond)
            : OptionalDouble.empty(),
        Tempo.FULL);
  }
}
