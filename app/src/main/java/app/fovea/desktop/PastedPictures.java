package app.fovea.desktop;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javax.imageio.ImageIO;

/// Pictures that came without a file, as files: in the library that is looked into, until the next
/// start. Who has the library's window has them, so nothing is left behind in a place for all.
///
/// @param folder holds nothing else
record PastedPictures(Path folder) {
  /// Writes a picture.
  ///
  /// @param name what it is called where people see it
  Path keep(Image image, String name) throws IOException {
    Files.createDirectories(folder);
    Path file = Files.createTempDirectory(folder, "").resolve(name);
    if (!ImageIO.write(pixels(image), "png", file.toFile())) {
      throw new IOException(file.toString());
    }
    return file;
  }

  private static BufferedImage pixels(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    PixelReader pixels = image.getPixelReader();
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        copy.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    return copy;
  }

  /// Forgets all of them.
  void clear() throws IOException {
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> kept = Files.newDirectoryStream(folder)) {
        for (Path one : kept) {
          clear(one);
        }
      }
      Files.delete(folder);
    }
  }

  private static void clear(Path one) throws IOException {
    if (Files.isDirectory(one)) {
      try (DirectoryStream<Path> pictures = Files.newDirectoryStream(one)) {
        for (Path picture : pictures) {
          Files.delete(picture);
        }
      }
    }
    Files.delete(one);
  }
}
