package app.fovea.index;

import app.fovea.index.image.Picture;

/// A picture that waits for its vector.
///
/// @param picture of that part of the work
record Decoded(Work work, String key, Picture picture) {}
