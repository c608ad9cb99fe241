package app.fovea.model.hub;

import app.fovea.model.hub.Progress.Stage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Counts bytes and tells the listener, a few times a second at most.
final class Meter {
  private static final long WINDOW_NANOS = 5_000_000_000L;
  private static final long BETWEEN_NANOS = 200_000_000L;

  private final Consumer<Progress> listener;
  private final LongSupplier nanos;
  private final Deque<Sample> samples = new ArrayDeque<>();
  private Stage stage = Stage.ASKING;
  private Optional<String> file = Optional.empty();
  private long bytes;
  private long total;
  private long told = Long.MIN_VALUE;

  private record Sample(long nanos, long bytes) {}

  Meter(Consumer<Progress> listener, LongSupplier nanos) {
    this.listener = listener;
    this.nanos = nanos;
  }

  void total(long bytes) {
    total = bytes;
  }

  void enter(Stage next, Optional<String> name, Optional<String> note) {
    stage = next;
    file = name;
    samples.clear();
    tell(nanos.getAsLong(), note);
  }

  /// So many bytes are here that did not have to be fetched now, or have to be fetched again.
  void jump(long change) {
    bytes += change;
    samples.clear();
  }

  void fetched(int count) {
    bytes += count;
    long now = nanos.getAsLong();
    samples.addLast(new Sample(now, bytes));
    while (samples.size() > 2 && now - samples.getFirst().nanos > WINDOW_NANOS) {
      samples.removeFirst();
    }
    if (told == Long.MIN_VALUE || now - told >= BETWEEN_NANOS) {
      tell(now, Optional.empty());
    }
  }

  private void tell(long now, Optional<String> note) {
    told = now;
    double rate = rate();
    Optional<Duration> left =
        rate > 0
            ? Optional.of(Duration.ofMillis((long) (1000 * Math.max(0, total - bytes) / rate)))
            : Optional.empty();
    listener.accept(new Progress(stage, file, bytes, total, rate, left, note));
  }

  private double rate() {
    if (samples.size() < 2) {
      return 0;
    }
    long passed = samples.getLast().nanos - samples.getFirst().nanos;
    long grown = samples.getLast().bytes - samples.getFirst().bytes;
    return passed > 0 ? grown * 1e9 / passed : 0;
  }
}
