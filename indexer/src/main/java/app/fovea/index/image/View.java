package app.fovea.index.image;

/// A picture to be looked at: upright, in sRGB, on white, pixels as 0xAARRGGBB, rows from the top.
///
/// The array is not copied; whoever makes a `View` gives it away.
public record View(int width, int height, int[] argb) {
  private static final int OPAQUE = 0xff000000;

  /// How large a picture is wanted.
  ///
  /// @param shortSide pixels that the short side has at least, where the file has them
  /// @param longest pixels that the long side has at most
  public record Size(int shortSide, int longest) {}

  static View of(Decoded upright) {
    PixelMap shown = ColourProfile.toSrgb(Alpha.onWhite(upright.bitmap()), upright.profile());
    byte[] rgb = shown.samples();
    int[] argb = new int[shown.width() * shown.height()];
    for (int pixel = 0, from = 0; pixel < argb.length; pixel++, from += 3) {
      argb[pixel] =
          OPAQUE | (rgb[from] & 0xff) << 16 | (rgb[from + 1] & 0xff) << 8 | rgb[from + 2] & 0xff;
    }
    return new View(shown.width(), shown.height(), argb);
  }
}
