package app.fovea.index;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/// Grey JPEGs of waves and noise, no two of them alike, in folders of a thousand.
///
/// @param width in pixels
/// @param height in pixels
record DrawnPhotos(int width, int height) {
  private static final int A_FOLDER = 1000;

  Path draw(Path folder, int count) throws IOException {
    for (int i = 0; i < count; i += A_FOLDER) {
      Files.createDirectories(folder.resolve(Integer.toString(i / A_FOLDER)));
    }
    IntStream.range(0, count).parallel().forEach(number -> write(folder, number));
    System.out.printf(Locale.ROOT, "%d pictures of %d x %d%n", count, width, height);
    return folder;
  }

  private void write(Path folder, int number) {
    Path file = folder.resolve(Integer.toString(number / A_FOLDER)).resolve(number + ".jpg");
    try {
      ImageIO.write(picture(new Random(number)), "jpeg", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BufferedImage picture(Random random) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] row = new int[width];
    double wide = 100 + random.nextInt(400);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int level = (int) (115 + 90 * Math.sin(x / wide) * Math.cos(y / wide));
        row[x] = (level + random.nextInt(24)) * 0x010101;
      }
      image.setRGB(0, y, width, 1, row, 0, width);
    }
    return image;
  }
}
