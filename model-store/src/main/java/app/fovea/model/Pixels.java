package app.fovea.model;

/// One picture as an image tower takes it: `edge` x `edge` pixels, three bytes each (red, green,
/// blue), rows from the top. The only thing that crosses from decoding to inference.
///
/// The array is not copied; whoever makes a `Pixels` gives it away.
public record Pixels(int edge, byte[] rgb) {
  public Pixels {
    if (rgb.length != 3 * edge * edge) {
      throw new IllegalArgumentException(
          "%d bytes are not a square of %d x %d pixels".formatted(rgb.length, edge, edge));
    }
  }
}
