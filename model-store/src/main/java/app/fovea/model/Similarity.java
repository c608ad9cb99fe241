package app.fovea.model;

/// How a model turns a cosine into a logit: `scale * cosine + bias`. Softmax models have bias 0;
/// `sigmoid` models judge each text alone.
public record Similarity(double scale, double bias, boolean sigmoid) {}
