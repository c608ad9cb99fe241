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

  private int colour(int index) {
    return index < palette.length ? palette[index] : 0;
  }

  /// a * b / 255, rounded.
  static int timesOver255(int a, int b) {
    int product = a * b + 128;
    return ((product >> 8) + product) >> 8;
  }
}
