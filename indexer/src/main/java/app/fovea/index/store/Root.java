package app.fovea.index.store;

/// A folder that the user added.
///
/// @param path below the volume's mount, with / between names
public record Root(long id, Volume volume, String path) {}
