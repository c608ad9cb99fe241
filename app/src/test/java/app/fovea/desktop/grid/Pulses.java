package app.fovea.desktop.grid;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// Goes on by one step each pulse, and prints how many of the pulses came late, which is more than
/// two frames after the one before, and how much processor time one takes on the window's thread
/// and on the one that paints.
final class Pulses extends AnimationTimer {
  private static final int WARMING = 120;
  private static final int STEPS = 540;
  private static final double STEP = 120;
  private static final double FRAME_MILLIS = 1000.0 / 60;

  private static final String WINDOW = "JavaFX Application Thread";
  private static final String PAINTER = "QuantumRenderer";
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final DoubleConsumer scroll;
  private final double[] millis = new double[STEPS];
  private int pulse = -WARMING;
  private long before;
  private double windowBefore;
  private double paintingBefore;

  Pulses(DoubleConsumer scroll) {
    this.scroll = scroll;
  }

  @Override
  public void handle(long now) {
    if (pulse == 0) {
      windowBefore = processor(WINDOW);
      paintingBefore = processor(PAINTER);
    }
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
    scroll.accept((pulse + WARMING) * STEP);
  }

  /// Milliseconds of processor time that a thread has had so far.
  private static double processor(String name) {
    return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
        .filter(thread -> thread != null && thread.getThreadName().startsWith(name))
        .mapToDouble(thread -> THREADS.getThreadCpuTime(thread.getThreadId()) / 1e6)
        .sum();
  }

  private void report() {
    double window = (processor(WINDOW) - windowBefore) / STEPS;
    double painting = (processor(PAINTER) - paintingBefore) / STEPS;
    long late = Arrays.stream(millis).filter(time -> time > 2 * FRAME_MILLIS).count();
    Arrays.sort(millis);
    System.out.printf(
        "late=%d of=%d median=%.1fms p99=%.1fms worst=%.1fms window=%.2fms painting=%.2fms%n",
        late,
        STEPS,
        millis[STEPS / 2],
        millis[STEPS * 99 / 100],
        millis[STEPS - 1],
        window,
        painting);
  }
}
