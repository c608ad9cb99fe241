package app.fovea.desktop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;

/// The program's icon in the sizes that systems ask for.
final class AppIcons {
  private static final int TRAY = 32;

  private AppIcons() {}

  static List<Image> all() {
    return IntStream.of(16, 24, 32, 48, 64, 128, 256)
        .mapToObj(size -> new Image(stream(size)))
        .toList();
  }

  static java.awt.Image forTray() {
    try (InputStream in = stream(TRAY)) {
      return ImageIO.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a resource of this very program
    }
  }

  private static InputStream stream(int size) {
    String name = "/app/fovea/icons/fovea-%d.png".formatted(size);
    return Objects.requireNonNull(AppIcons.class.getResourceAsStream(name), name);
  }
}
