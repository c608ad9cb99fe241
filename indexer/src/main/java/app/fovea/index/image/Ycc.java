package app.fovea.index.image;

/// Luma and colour differences, as JPEG defines them.
final class Ycc {
  private Ycc() {}

  /// Turns the first three bands into red, green and blue.
  static void toRgb(byte[] samples, int bands) {
    for (int at = 0; at < samples.length; at += bands) {
      double luma = samples[at] & 0xff;
      double blue = (samples[at + 1] & 0xff) - 128;
      double red = (samples[at + 2] & 0xff) - 128;
      samples[at] = level(luma + 1.402 * red);
      samples[at + 1] = level(luma - 0.344136 * blue - 0.714136 * red);
      samples[at + 2] = level(luma + 1.772 * blue);
    }
  }

  private static byte level(double value) {
    return (byte) Math.clamp(Math.round(value), 0, 255);
  }
}
