package app.fovea.index;

/// How far a run is.
///
/// @param found files seen so far; grows until `walked`
/// @param done of them, whatever became of them
/// @param failed of the done ones
/// @param walked whether every folder has been walked, so that `found` is final
/// @param photosPerSecond embedded lately
public record Progress(
    long found, long done, long indexed, long failed, boolean walked, double photosPerSecond) {}
