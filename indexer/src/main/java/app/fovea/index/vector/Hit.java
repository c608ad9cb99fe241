package app.fovea.index.vector;

/// A vector that is near.
///
/// @param id the number of its content
/// @param cosine with the query
public record Hit(long id, double cosine) {}
