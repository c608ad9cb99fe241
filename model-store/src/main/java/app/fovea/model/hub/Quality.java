package app.fovea.model.hub;

/// A published figure of a model, with who published it. Higher is better within one measure.
public record Quality(String measure, double value, String source) {}
