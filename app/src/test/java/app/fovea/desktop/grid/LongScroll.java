package app.fovea.desktop.grid;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// Scrolls on and on, from the end back to the start, and prints each minute what the heap holds
/// after two collections and what the process has of the machine's memory (Linux). The first one
/// finds the images that are gone; JavaFX lets go of their textures with the next frame.
final class LongScroll extends AnimationTimer {
  private static final double STEP = 240;

  private final PhotoGrid grid;
  private final int minutes;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private long pulses;
  private int minute;

  LongScroll(PhotoGrid grid, int minutes) {
    this.grid = grid;
    this.minutes = minutes;
  }

  @Override
  public void start() {
    super.start();
    var _ = clock.scheduleAtFixedRate(System::gc, 55, 60, TimeUnit.SECONDS);
    var _ = clock.scheduleAtFixedRate(this::report, 60, 60, TimeUnit.SECONDS);
  }

  @Override
  public void handle(long now) {
    pulses++;
    double length = Math.max(1, grid.sheetHeight() - grid.getHeight());
    grid.scrollProperty().set(pulses * STEP % length);
  }

  private void report() {
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    System.out.printf(
        "minute=%d heap=%.1fMB rss=%.1fMB pulses=%d%n",
        ++minute, heap / 1e6, resident() / 1e3, pulses);
    if (minute >= minutes) {
      Platform.exit();
    }
  }

  private static long resident() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmRSS"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException noSuchSystem) {
      return 0;
    }
  }
}
