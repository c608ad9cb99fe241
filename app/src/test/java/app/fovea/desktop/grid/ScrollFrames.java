package app.fovea.desktop.grid;

import app.fovea.desktop.kit.FxThread;
import app.fovea.desktop.library.FakeGallery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/// Scrolls through 200,000 photos on a real display, one step each pulse. With `empty` nothing is
/// shown, which tells how late pulses are on this machine anyway; with `jumps` it goes from place
/// to place; with a number it scrolls for so many minutes and prints what memory it takes.
public final class ScrollFrames extends Application {
  private static final int PHOTOS = 200_000;
  private static final int DIFFERENT = 32;

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
    String wanted = getParameters().getRaw().getFirst();
    if (wanted.equals("empty")) {
      show(stage, new Region());
      new Pulses(_ -> {}).start();
      return;
    }
    Selection selection = new Selection();
    PhotoGrid grid = grid(selection);
    show(stage, grid);
    switch (wanted) {
      case "photos" -> new Pulses(place -> grid.scrollProperty().set(place)).start();
      case "jumps" -> new Jumps(grid, selection, PHOTOS).start();
      default -> new LongScroll(grid, Integer.parseInt(wanted)).start();
    }
  }

  private static void show(Stage stage, Region root) {
    stage.setScene(new Scene(root, 1200, 800));
    stage.show();
  }

  private PhotoGrid grid(Selection selection) {
    PhotoGrid grid =
        new PhotoGrid(
            selection,
            new Thumbnails(
                id -> Optional.of(thumbnails.get((int) (id % DIFFERENT))), workers, new FxThread()),
            photo -> photo.path().toString());
    grid.contentProperty().set(GridContent.plain(FakeGallery.holding(PHOTOS).photos));
    return grid;
  }
}
