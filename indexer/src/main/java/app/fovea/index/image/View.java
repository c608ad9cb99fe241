package app.fovea.index.image;

/// A picture to be looked at: upright, in sRGB, pixels as 0xAARRGGBB, rows from the top.
///
/// The array is not copied; whoever makes a `View` gives it away.
public record View(int width, int height, int[] argb) {

  /// Every pixel is the mean of a square of the picture's, as many as make the long side fit.
  static View of(PixelMap picture, int longest) {
    int step = Math.max(1, Math.ceilDiv(Math.max(picture.width(), picture.height()), longest));
    int width = Math.max(1, picture.width() / step);
    int height = Math.max(1, picture.height() / step);
    int[] argb = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        argb[y * width + x] = mean(picture, x * step, y * step, step);
      }
    }
    return new View(width, height, argb);
  }

  private static int mean(PixelMap picture, int left, int top, int step) {
    int right = Math.min(left + step, picture.width());
    int bottom = Math.min(top + step, picture.height());
    int[] sums = new int[3];
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        int at = 3 * (y * picture.width() + x);
        for (int band = 0; band < 3; band++) {
          sums[band] += picture.samples()[at + band] & 0xff;
        }
      }
    }
    int pixels = (right - left) * (bottom - top);
    return 0xff000000 | sums[0] / pixels << 16 | sums[1] / pixels << 8 | sums[2] / pixels;
  }
}
