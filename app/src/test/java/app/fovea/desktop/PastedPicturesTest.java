package app.fovea.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastedPicturesTest {
  @TempDir Path library;

  @Test
  void areKeptUnderTheirNameUntilTheyAreForgotten() throws Exception {
    WritableImage image = new WritableImage(3, 2);
    image.getPixelWriter().setColor(2, 1, Color.RED);
    PastedPictures pasted = new PastedPictures(library.resolve("pasted"));

    Path first = pasted.keep(image, "the picture");
    Path second = pasted.keep(image, "the picture");
    assertThat(first).isNotEqualTo(second).hasFileName("the picture");
    assertThat(ImageIO.read(first.toFile()).getRGB(2, 1)).isEqualTo(0xFFFF0000);

    pasted.clear();
    assertThat(library.resolve("pasted")).doesNotExist();
    assertThat(Files.list(library)).isEmpty();
    pasted.clear();
  }
}
