package app.fovea.index.image;

import java.util.Optional;

/// A small picture that a camera put into a file beside the whole one.
///
/// @param decoded as stored
record Miniature(Decoded decoded) {
  /// Smaller pictures show a model too little.
  static final int LEAST_LONG_SIDE = 100;

  private static final double LEAST_FILLED = 0.7;

  /// As if a whole picture of that size, as stored, had been decoded at this scale: without the
  /// bars by which many cameras make up for another shape. A small picture of quite another shape
  /// was left behind by a program that turned or cropped the whole one.
  Optional<Decoded> of(int width, int height) {
    PixelMap small = decoded.bitmap();
    double shape = (double) width / height;
    int filledWidth = (int) Math.min(small.width(), Math.round(small.height() * shape));
    int filledHeight = (int) Math.min(small.height(), Math.round(small.width() / shape));
    if (filledWidth * filledHeight < LEAST_FILLED * small.width() * small.height()) {
      return Optional.empty();
    }
    PixelMap filled = small.middle(filledWidth, filledHeight);
    return Optional.of(
        new Decoded(
            filled,
            width,
            height,
            filled.width(),
            filled.height(),
            decoded.orientation(),
            decoded.profile()));
  }
}
