package app.fovea.index.store;

/// A vector as the catalog has it.
///
/// @param content the number of its content
public record Stored(long sequence, long content, float[] vector) {}
