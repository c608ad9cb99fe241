package app.fovea.desktop.grid;

import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// A small picture as pixels. Its array is used again for another one when this is not kept any
/// longer: nobody holds on to it.
final class Thumbnail {
  /// The longest side, in pixels.
  static final int SIDE = 320;

  private final int width;
  private final int height;
  private final int[] argb;

  private Thumbnail(int width, int height, int[] argb) {
    this.width = width;
    this.height = height;
    this.argb = argb;
  }

  /// Reads the pixels of an image that is no larger, into an array that nobody uses.
  static Thumbnail of(Image image, int[] unused) {
    int width = (int) Math.min(SIDE, image.getWidth());
    int height = (int) Math.min(SIDE, image.getHeight());
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), unused, 0, width);
    return new Thumbnail(width, height, unused);
  }

  /// An array for any of them.
  static int[] array() {
    return new int[SIDE * SIDE];
  }

  /// An image of its own.
  Image copy() {
    WritableImage image = new WritableImage(width, height);
    image
        .getPixelWriter()
        .setPixels(
            0, 0, width, height, PixelFormat.getIntArgbPreInstance(), argb, 0, Math.max(1, width));
    return image;
  }

  /// How large a thumbnail is.
  record Size(int width, int height) {
    /// The part of it with that shape that lies in its middle.
    ///
    /// @param shape width to height
    Rectangle2D middle(double shape) {
      double wide = Math.min(width, height * shape);
      double high = Math.min(height, width / shape);
      return new Rectangle2D((width - wide) / 2, (height - high) / 2, wide, high);
    }
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /// Row by row, one number a pixel; perhaps longer than it takes.
  int[] argb() {
    return argb;
  }

  Size size() {
    return new Size(width, height);
  }
}
