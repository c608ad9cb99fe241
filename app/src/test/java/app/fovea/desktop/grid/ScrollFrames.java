package app.fovea.desktop.grid;

import app.fovea.desktop.kit.FxThread;
import app.fovea.desktop.library.FakeGallery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Scrolls through 200,000 photos on a real display, one step each pulse, and prints how many of
/// the pulses came late: more than two frames after the one before.
public final class ScrollFrames extends Application {
  private static final int PHOTOS = 200_000;
  private static final int DIFFERENT = 32;
  private static final int WARMING = 120;
  private static final int STEPS = 540;
  private static final double STEP = 120;
  private static final double FRAME_MILLIS = 1000.0 / 60;

  private final ExecutorService workers =
      Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory());

  private final List<byte[]> thumbnails = new ArrayList<>();

  public static void main(String[] arguments) {
    launch(arguments);
  }

  /// Makes some thumbnails beforehand, so that only their decoding takes time while it scrolls.
  @Override
  public void init() throws IOException {
    FakeGallery gallery = new FakeGallery();
    for (int id = 0; id < DIFFERENT; id++) {
      thumbnails.add(gallery.thumbnail(id).orElseThrow());
    }
  }

  @Override
  public void start(Stage stage) {
    FakeGallery gallery = FakeGallery.holding(PHOTOS);
    PhotoGrid grid =
        new PhotoGrid(
            new Selection(),
            new Thumbnails(
                id -> Optional.of(thumbnails.get((int) (id % DIFFERENT))), workers, new FxThread()),
            photo -> photo.path().toString());
    stage.setScene(new Scene(grid, 1200, 800));
    stage.show();
    grid.contentProperty().set(GridContent.plain(gallery.photos));
    new Pulses(grid).start();
  }

  private static final class Pulses extends AnimationTimer {
    private final PhotoGrid grid;
    private final double[] millis = new double[STEPS];
    private int pulse = -WARMING;
    private long before;

    Pulses(PhotoGrid grid) {
      this.grid = grid;
    }

    @Override
    public void handle(long now) {
      if (pulse >= 0) {
        millis[pulse] = (now - before) / 1e6;
      }
      before = now;
      pulse++;
      if (pulse == STEPS) {
        stop();
        report();
        Platform.exit();
        return;
      }
      grid.scrollProperty().set((pulse + WARMING) * STEP);
    }

    private void report() {
      long late = Arrays.stream(millis).filter(time -> time > 2 * FRAME_MILLIS).count();
      Arrays.sort(millis);
      System.out.printf(
          "late=%d of=%d median=%.1fms p99=%.1fms worst=%.1fms%n",
          late, STEPS, millis[STEPS / 2], millis[STEPS * 99 / 100], millis[STEPS - 1]);
    }
  }
}
