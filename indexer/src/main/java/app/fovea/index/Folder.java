package app.fovea.index;

import java.nio.file.Path;

/// A folder of the library and how many photos are known in it.
public record Folder(Path path, long photos, boolean online) {}
