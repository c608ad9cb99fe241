package app.fovea.index.image;

import java.util.Optional;

/// What a decoder gives: pixels as stored, perhaps at a smaller scale.
///
/// @param width of the original as stored, in pixels
/// @param height of the original as stored, in pixels
/// @param spanX how many columns of the bitmap the original's width fills; a fraction when the
///     decoder scaled and rounded up
/// @param spanY the same of rows
/// @param orientation what is still to be done to show it upright
/// @param profile an ICC profile that still has to be applied
record Decoded(
    PixelMap bitmap,
    int width,
    int height,
    double spanX,
    double spanY,
    Orientation orientation,
    Optional<byte[]> profile) {

  private static final double MOST_DISTORTION = 0.03;

  /// An original that was decoded at its full size.
  static Decoded full(PixelMap bitmap, Orientation orientation, Optional<byte[]> profile) {
    return new Decoded(
        bitmap,
        bitmap.width(),
        bitmap.height(),
        bitmap.width(),
        bitmap.height(),
        orientation,
        profile);
  }

  /// The same pixels as a preview of an original of that size; a size of another shape is not
  /// believed.
  Decoded sized(RawSize raw) {
    double shape = (double) raw.width() / raw.height() * height / width;
    return Math.abs(shape - 1) > MOST_DISTORTION
        ? this
        : new Decoded(bitmap, raw.width(), raw.height(), spanX, spanY, orientation, profile);
  }

  /// The same pixels with another orientation to be applied.
  Decoded turned(Orientation needed) {
    return new Decoded(bitmap, width, height, spanX, spanY, needed, profile);
  }

  /// The same picture in fewer pixels, so that its long side has no more than that many.
  Decoded within(int longest) {
    int step = Math.max(1, Math.ceilDiv(Math.max(bitmap.width(), bitmap.height()), longest));
    return new Decoded(
        bitmap.shrunk(step), width, height, spanX / step, spanY / step, orientation, profile);
  }

  /// The same picture with its pixels turned upright.
  Decoded upright() {
    boolean swaps = orientation.swapsSides();
    return new Decoded(
        orientation.apply(bitmap),
        swaps ? height : width,
        swaps ? width : height,
        swaps ? spanY : spanX,
        swaps ? spanX : spanY,
        Orientation.UPRIGHT,
        profile);
  }
}
