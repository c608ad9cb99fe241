package app.fovea.desktop.viewer;

import app.fovea.desktop.kit.Background;
import app.fovea.desktop.library.Gallery;
import app.fovea.index.image.View;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Photos large enough to look at, decoded in the background; the last few are kept.
public final class Displays {
  private static final int LONGEST = 4000;
  private static final int SMALL = 96;
  private static final int KEPT = 6;

  private final Gallery gallery;
  private final Background background;
  private final Map<Path, Image> kept =
      new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Image> eldest) {
          return size() > KEPT;
        }
      };

  public Displays(Gallery gallery, Background background) {
    this.gallery = gallery;
    this.background = background;
  }

  Optional<Image> ready(Path file) {
    return Optional.ofNullable(kept.get(file));
  }

  void load(Path file, Consumer<Image> received, Consumer<IOException> failed) {
    background.run(
        () -> image(gallery.view(file, LONGEST)),
        image -> {
          kept.put(file, image);
          received.accept(image);
        },
        failed);
  }

  /// A picture as small as an icon; one that cannot be shown is not received.
  public void small(Path file, Consumer<Image> received) {
    background.run(() -> image(gallery.view(file, SMALL)), received, _ -> {});
  }

  private static Image image(View view) {
    WritableImage image = new WritableImage(view.width(), view.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            view.width(),
            view.height(),
            PixelFormat.getIntArgbInstance(),
            view.argb(),
            0,
            view.width());
    return image;
  }
}
