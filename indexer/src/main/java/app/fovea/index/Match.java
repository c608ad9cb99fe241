package app.fovea.index;

/// A picture that answers a query.
///
/// @param rank from 1
/// @param score cosine of the query's vector and the picture's
public record Match(int rank, Photo photo, double score) {}
