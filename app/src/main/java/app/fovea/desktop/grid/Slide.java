package app.fovea.desktop.grid;

import java.nio.IntBuffer;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Shows one thumbnail after another with the same image. JavaFX keeps a texture for every image
/// that it has shown until the heap is full; here there is one for each cell, however long somebody
/// scrolls.
final class Slide {
  /// One more pixel at the right and below, for what is seen between the last and the next.
  private static final int SIDE = Thumbnail.SIDE + 1;

  private final IntBuffer pixels = IntBuffer.allocate(SIDE * SIDE);
  private final PixelBuffer<IntBuffer> buffer =
      new PixelBuffer<>(SIDE, SIDE, pixels, PixelFormat.getIntArgbPreInstance());
  private final ImageView view;

  Slide(ImageView view) {
    this.view = view;
    view.setImage(new WritableImage(buffer));
    view.setVisible(false);
  }

  /// Shows nothing.
  void clear() {
    view.setVisible(false);
  }

  void show(Thumbnail thumbnail) {
    int width = thumbnail.width();
    for (int row = 0; row <= thumbnail.height(); row++) {
      int from = Math.min(row, thumbnail.height() - 1) * width;
      pixels.put(row * SIDE, thumbnail.argb(), from, width);
      pixels.put(row * SIDE + width, thumbnail.argb()[from + width - 1]);
    }
    buffer.updateBuffer(_ -> new Rectangle2D(0, 0, width + 1.0, thumbnail.height() + 1.0));
    view.setVisible(true);
  }
}
