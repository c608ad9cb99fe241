package app.fovea.index.image;

import app.fovea.model.Input;
import app.fovea.model.Input.Fit;
import app.fovea.model.Input.Interpolation;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/// Pictures made for tests, and the input they are read for.
final class Pictures {
  static final Input INPUT =
      new Input(64, Fit.SHORTEST, Interpolation.BICUBIC, List.of(0f, 0f, 0f), List.of(1f, 1f, 1f));

  private Pictures() {}

  /// A picture whose every corner differs.
  static Path write(Path file, String format, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, (255 * x / width) << 16 | (255 * y / height) << 8 | (x + y) % 200);
      }
    }
    ImageIO.write(image, format, file.toFile());
    return file;
  }
}
