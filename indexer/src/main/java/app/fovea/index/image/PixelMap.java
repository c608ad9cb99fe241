package app.fovea.index.image;

/// Decoded pixels, eight bits a sample, rows from the top without padding.
///
/// The arrays are not copied; whoever makes a `PixelMap` gives them away.
///
/// @param palette 0xRRGGBB by index; empty unless the mode is [Mode#PALETTE]
record PixelMap(int width, int height, Mode mode, byte[] samples, int[] palette) {
  private static final int[] NO_PALETTE = {};

  PixelMap {
    if (samples.length != (long) width * height * mode.bands()) {
      throw new IllegalArgumentException(
          "%d bytes are not %d x %d pixels of %s".formatted(samples.length, width, height, mode));
    }
  }

  PixelMap(int width, int height, Mode mode, byte[] samples) {
    this(width, height, mode, samples, NO_PALETTE);
  }

  /// The same pixels in red, green and blue; alpha is dropped, not blended.
  byte[] rgb() {
    int bands = mode.bands();
    if (mode == Mode.RGB) {
      return samples;
    }
    int pixels = width * height;
    byte[] rgb = new byte[3 * pixels];
    for (int pixel = 0, to = 0; pixel < pixels; pixel++, to += 3) {
      int from = pixel * bands;
      switch (mode) {
        case GREY, GREY_ALPHA -> {
          rgb[to] = samples[from];
          rgb[to + 1] = samples[from];
          rgb[to + 2] = samples[from];
        }
        case RGB, RGBA -> System.arraycopy(samples, from, rgb, to, 3);
        case CMYK -> {
          int light = 255 - (samples[from + 3] & 0xff);
          for (int band = 0; band < 3; band++) {
            rgb[to + band] = (byte) timesOver255(255 - (samples[from + band] & 0xff), light);
          }
        }
        case PALETTE -> {
          int colour = colour(samples[from] & 0xff);
          rgb[to] = (byte) (colour >> 16);
          rgb[to + 1] = (byte) (colour >> 8);
          rgb[to + 2] = (byte) colour;
        }
      }
    }
    return rgb;
  }

  /// The same picture without a palette, so that neighbours can be mixed.
  PixelMap mixable() {
    return mode == Mode.PALETTE ? new PixelMap(width, height, Mode.RGB, rgb()) : this;
  }

  /// The part in the middle of that size.
  PixelMap middle(int innerWidth, int innerHeight) {
    if (innerWidth == width && innerHeight == height) {
      return this;
    }
    int bands = mode.bands();
    int left = (width - innerWidth) / 2;
    int top = (height - innerHeight) / 2;
    byte[] inner = new byte[innerWidth * innerHeight * bands];
    for (int y = 0; y < innerHeight; y++) {
      System.arraycopy(
          samples,
          ((top + y) * width + left) * bands,
          inner,
          y * innerWidth * bands,
          innerWidth * bands);
    }
    return new PixelMap(innerWidth, innerHeight, mode, inner, palette);
  }

  /// The same picture made smaller: each pixel is the mean of a square of that many by that many.
  PixelMap shrunk(int step) {
    if (step == 1) {
      return this;
    }
    PixelMap source = mixable();
    int bands = source.mode.bands();
    int smallWidth = Math.max(1, width / step);
    int smallHeight = Math.max(1, height / step);
    byte[] small = new byte[smallWidth * smallHeight * bands];
    for (int y = 0, to = 0; y < smallHeight; y++) {
      for (int x = 0; x < smallWidth; x++, to += bands) {
        source.mean(x * step, y * step, step, small, to);
      }
    }
    return new PixelMap(smallWidth, smallHeight, source.mode, small);
  }

  private void mean(int left, int top, int step, byte[] means, int to) {
    int bands = mode.bands();
    int right = Math.min(left + step, width);
    int bottom = Math.min(top + step, height);
    int pixels = (right - left) * (bottom - top);
    for (int band = 0; band < bands; band++) {
      int sum = 0;
      for (int y = top; y < bottom; y++) {
        for (int x = left; x < right; x++) {
          sum += samples[(y * width + x) * bands + band] & 0xff;
        }
      }
      means[to + band] = (byte) (sum / pixels);
    }
  }

  private int colour(int index) {
    return index < palette.length ? palette[index] : 0;
  }

  /// a * b / 255, rounded.
  static int timesOver255(int a, int b) {
    int product = a * b + 128;
    return ((product >> 8) + product) >> 8;
  }
}
