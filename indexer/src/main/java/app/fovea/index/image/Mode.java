package app.fovea.index.image;

/// What the samples of a [PixelMap] mean; resampling depends on it.
enum Mode {
  GREY(1),
  GREY_ALPHA(2),
  RGB(3),
  RGBA(4),
  /// Ink: 0 is none, 255 all of it.
  CMYK(4),
  /// Index into a palette; neighbours cannot be mixed.
  PALETTE(1);

  private final int bands;

  Mode(int bands) {
    this.bands = bands;
  }

  /// Samples of one pixel, side by side.
  int bands() {
    return bands;
  }

  boolean hasAlpha() {
    return this == GREY_ALPHA || this == RGBA;
  }
}
