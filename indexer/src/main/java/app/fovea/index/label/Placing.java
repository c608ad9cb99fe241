package app.fovea.index.label;

/// What somebody said of a photo of the library.
///
/// @param photo its number
/// @param label the label's place in its set
public record Placing(long photo, int label, Verdict verdict) {}
