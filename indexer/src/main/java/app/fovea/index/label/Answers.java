package app.fovea.index.label;

/// What a head says of a table of photos.
///
/// The arrays are not copied and never written.
///
/// @param probabilities one row a class, one number a photo
/// @param best for each photo the most probable class
/// @param margins how far each photo is from another answer: in an exclusive set the difference of
///     its two most probable classes, in a free one the least distance of a label from even
record Answers(float[][] probabilities, short[] best, float[] margins) {}
