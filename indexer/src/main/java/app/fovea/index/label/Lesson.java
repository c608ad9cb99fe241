package app.fovea.index.label;

/// One thing that a head is told: a picture is, or is not, what a label says.
///
/// @param vector of the picture, unit length, of the head's model
/// @param label where the label stands in its set
public record Lesson(float[] vector, int label, Verdict verdict) {}
