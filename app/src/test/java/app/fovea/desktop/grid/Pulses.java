package app.fovea.desktop.grid;

import java.util.Arrays;
import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// Goes on by one step each pulse, and prints how many of the pulses came late: more than two
/// frames after the one before.
final class Pulses extends AnimationTimer {
  private static final int WARMING = 120;
  private static final int STEPS = 540;
  private static final double STEP = 120;
  private static final double FRAME_MILLIS = 1000.0 / 60;

  private final DoubleConsumer scroll;
  private final double[] millis = new double[STEPS];
  private int pulse = -WARMING;
  private long before;

  Pulses(DoubleConsumer scroll) {
    this.scroll = scroll;
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
    scroll.accept((pulse + WARMING) * STEP);
  }

  private void report() {
    long late = Arrays.stream(millis).filter(time -> time > 2 * FRAME_MILLIS).count();
    Arrays.sort(millis);
    System.out.printf(
        "late=%d of=%d median=%.1fms p99=%.1fms worst=%.1fms%n",
        late, STEPS, millis[STEPS / 2], millis[STEPS * 99 / 100], millis[STEPS - 1]);
  }
}
