package app.fovea.index.store;

import java.nio.file.Path;

/// A volume that the catalog knows and where it was last seen.
public record Volume(long id, String identity, Path mount) {}
