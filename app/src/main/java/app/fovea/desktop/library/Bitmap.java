package app.fovea.desktop.library;

/// Upright pixels, rows from the top, as 0xAARRGGBB without premultiplied alpha. The array is
/// given away by whoever makes it.
public record Bitmap(int width, int height, int[] argb) {}
