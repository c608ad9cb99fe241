package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.Library.Access;
import app.fovea.index.image.PictureReader;
import app.fovea.model.ModelStore;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures that come with a film: beside them as telephones of one kind do it, or behind the
/// picture in the same file as others do.
class LivePhotosTest {
  @TempDir Path directory;

  @Test
  void aPictureWithAFilmIsOnePhotoAndNoFailure() throws IOException {
    Shelf shelf = new Shelf(directory);
    draw(shelf.photos.resolve("IMG_0001.JPG"), Color.RED);
    Files.write(shelf.photos.resolve("IMG_0001.MOV"), film("qt  "));
    draw(shelf.photos.resolve("IMG_0002.jpg"), Color.GREEN);
    Files.write(shelf.photos.resolve("IMG_0002.mp4"), film("mp42"));
    Path motion = draw(shelf.photos.resolve("PXL_0003.MP.jpg"), Color.BLUE);
    Files.write(motion, film("isom"), StandardOpenOption.APPEND);

    try (Library library =
        Library.open(
            shelf.home,
            Access.WRITE,
            new Library.Options(Optional.empty(), Optional.empty(), 1, List.of()),
            new Library.Seams(
                new ModelStore(shelf.home.resolve("models"), List.of()),
                shelf.models,
                new DiskPictures(new PictureReader())))) {
      library.addFolder(shelf.photos);
      Summary summary = shelf.index(library);

      assertThat(summary.failed()).isEmpty();
      assertThat(summary.indexed()).isEqualTo(3);
      assertThat(library.status().failed()).isEmpty();
      assertThat(library.timeline(Optional.empty()))
          .extracting(photo -> photo.path().getFileName().toString())
          .containsExactlyInAnyOrder("IMG_0001.JPG", "IMG_0002.jpg", "PXL_0003.MP.jpg");
    }
  }

  private static Path draw(Path file, Color colour) throws IOException {
    BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(0, 0, 64, 48);
    graphics.dispose();
    ImageIO.write(image, "jpeg", file.toFile());
    return file;
  }

  /// The first box of a film, and as much more as makes it no empty file.
  private static byte[] film(String brand) {
    String head = "\0\0\0\u0014ftyp" + brand + "\0\0\0\0" + brand;
    return (head + "\0".repeat(5000)).getBytes(StandardCharsets.ISO_8859_1);
  }
}
