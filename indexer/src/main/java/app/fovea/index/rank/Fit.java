package app.fovea.index.rank;

import app.fovea.index.Band;

/// How well one picture fits one part of a query.
///
/// @param strength how probable it is, from 0 to 1
public record Fit(Band band, double strength) {}
