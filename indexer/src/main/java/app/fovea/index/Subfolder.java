package app.fovea.index;

import java.nio.file.Path;

/// A folder below one of the library's.
///
/// @param photos in it and below it
/// @param hasSubfolders with photos
public record Subfolder(Path path, long photos, boolean hasSubfolders) {}
