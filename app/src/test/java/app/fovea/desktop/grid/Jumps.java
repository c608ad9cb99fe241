package app.fovea.desktop.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// Jumps from place to place, and now and then selects ten thousand photos, and prints how long it
/// takes until the pulse after the one that shows it: when that begins, the picture is on the
/// screen.
final class Jumps extends AnimationTimer {
  private static final int WARMING = 20;
  private static final int JUMPS = 200;
  private static final int SELECTED = 10_000;

  /// Pulses between two jumps, in which thumbnails arrive.
  private static final int REST = 12;

  private final PhotoGrid grid;
  private final Selection selection;
  private final int photos;
  private final Random random = new Random(1);
  private final List<Double> jumps = new ArrayList<>();
  private final List<Double> selections = new ArrayList<>();
  private long begun;
  private int pulse;
  private int done;

  /// @param photos how many the grid has
  Jumps(PhotoGrid grid, Selection selection, int photos) {
    this.grid = grid;
    this.selection = selection;
    this.photos = photos;
  }

  @Override
  public void handle(long now) {
    switch (pulse++ % REST) {
      case 0 -> {
        begun = System.nanoTime();
        act();
      }
      case 2 -> note((System.nanoTime() - begun) / 1e6);
      default -> {}
    }
  }

  private void act() {
    if (isJump()) {
      double length = Math.max(1, grid.sheetHeight() - grid.getHeight());
      grid.scrollProperty().set(random.nextDouble() * length);
    } else {
      int first = random.nextInt(photos - SELECTED);
      selection.only(first);
      selection.extendTo(first + SELECTED - 1);
    }
  }

  private boolean isJump() {
    return done % 2 == 0;
  }

  private void note(double millis) {
    if (done >= WARMING) {
      (isJump() ? jumps : selections).add(millis);
    }
    done++;
    if (done == WARMING + 2 * JUMPS) {
      stop();
      System.out.printf("jumps: %s selections: %s%n", said(jumps), said(selections));
      Platform.exit();
    }
  }

  private static String said(List<Double> millis) {
    List<Double> sorted = millis.stream().sorted().toList();
    return "median=%.1fms p95=%.1fms worst=%.1fms"
        .formatted(
            sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 95 / 100), sorted.getLast());
  }
}
