package app.fovea.index;

import app.fovea.index.store.FileState;
import java.nio.file.Path;

/// A file that has to be looked into.
///
/// @param state as the walk saw it
/// @param before the number of the content that the file had before, or 0
record Work(Path path, FileState state, long before) {}
