package app.fovea.desktop.viewer;

import app.fovea.desktop.kit.Background;
import app.fovea.desktop.library.Gallery;
import app.fovea.index.image.View;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Photos large enough to look at, decoded in the background: first what is shown, then what comes
/// next; the last few are kept. What is no longer wanted is not begun, and given up where it takes
/// long. Used on the window's thread.
public final class Displays {
  private static final View.Size LARGE = new View.Size(2000, 4000);
  private static final View.Size SMALL = new View.Size(96, 96);
  private static final int KEPT = 6;

  /// One for what is shown, and one that it does not have to wait for.
  private static final int AT_A_TIME = 2;

  /// Told how it went with what is shown.
  interface Listener {
    void received(Path file, Image image);

    void failed(Path file, IOException reason);
  }

  /// What is to be seen now and soon.
  ///
  /// @param soon the most probable first
  private record Wanted(List<Path> shown, List<Path> soon, Listener listener) {
    private static final Wanted NOTHING = new Wanted(List.of(), List.of(), new Nobody());

    Stream<Path> files() {
      return Stream.concat(shown.stream(), soon.stream());
    }

    boolean has(Path file) {
      return shown.contains(file) || soon.contains(file);
    }
  }

  private static final class Nobody implements Listener {
    @Override
    public void received(Path file, Image image) {}

    @Override
    public void failed(Path file, IOException reason) {}
  }

  private final Gallery gallery;
  private final Background background;
  private final Set<Path> running = new HashSet<>();
  private final Map<Path, IOException> refused = new LinkedHashMap<>();
  private volatile Wanted wanted = Wanted.NOTHING;
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

  /// From now on these are wanted and nothing else.
  ///
  /// @param soon what may be shown next, the most probable first
  void show(List<Path> shown, List<Path> soon, Listener listener) {
    refused.keySet().removeAll(shown);
    wanted = new Wanted(List.copyOf(shown), List.copyOf(soon), listener);
    goOn();
  }

  /// Nothing is wanted any more.
  void hide() {
    refused.clear();
    wanted = Wanted.NOTHING;
  }

  private void goOn() {
    wanted
        .files()
        .filter(file -> !kept.containsKey(file) && !refused.containsKey(file))
        .filter(file -> !running.contains(file))
        .limit(Math.max(0, AT_A_TIME - running.size()))
        .toList()
        .forEach(this::begin);
  }

  private void begin(Path file) {
    running.add(file);
    AtomicBoolean givenUp = new AtomicBoolean();
    background.run(
        () -> image(gallery.view(file, LARGE, () -> givesUp(file, givenUp))),
        image -> received(file, image),
        reason -> {
          if (givenUp.get()) {
            stopped(file);
          } else {
            failed(file, reason);
          }
        });
  }

  /// Once given up it stays so, although the file may be wanted again by then.
  private boolean givesUp(Path file, AtomicBoolean givenUp) {
    if (!wanted.has(file)) {
      givenUp.set(true);
    }
    return givenUp.get();
  }

  /// That says nothing about the file: where it is wanted again, it is begun again.
  private void stopped(Path file) {
    running.remove(file);
    goOn();
  }

  private void received(Path file, Image image) {
    running.remove(file);
    kept.put(file, image);
    if (wanted.shown().contains(file)) {
      wanted.listener().received(file, image);
    }
    goOn();
  }

  private void failed(Path file, IOException reason) {
    running.remove(file);
    if (wanted.has(file)) {
      refused.put(file, reason);
    }
    if (wanted.shown().contains(file)) {
      wanted.listener().failed(file, reason);
    }
    goOn();
  }

  /// A picture as small as an icon; one that cannot be shown is not received.
  public void small(Path file, Consumer<Image> received) {
    background.run(() -> image(gallery.view(file, SMALL, () -> false)), received, _ -> {});
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
