package app.fovea.model;

import java.util.List;

/// What a model wants of a picture: a square of `edge` pixels, reached by `fit` with
/// `interpolation`; then, per channel, (value / 255 - mean) / deviation.
public record Input(
    int edge, Fit fit, Interpolation interpolation, List<Float> mean, List<Float> deviation) {

  /// How a picture that is not square becomes one.
  public enum Fit {
    /// The short side becomes the edge, the middle is cut out.
    SHORTEST,
    /// Both sides become the edge.
    SQUASH,
    /// The long side becomes the edge, the rest is black.
    LONGEST
  }

  /// The resampling filter, as Pillow defines it.
  public enum Interpolation {
    BICUBIC,
    BILINEAR
  }

  public Input {
    mean = List.copyOf(mean);
    deviation = List.copyOf(deviation);
  }
}
