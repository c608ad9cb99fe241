package app.fovea.index;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// The counts of a run. Safe for concurrent use.
final class Tally {
  private static final double SMOOTHING = 0.2;

  private final long start = System.nanoTime();
  private final AtomicLong found = new AtomicLong();
  private final AtomicLong unchanged = new AtomicLong();
  private final AtomicLong moved = new AtomicLong();
  private final AtomicLong indexed = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private volatile boolean walked;
  private double rate;
  private long rateAt = start;
  private long rateIndexed;

  void found() {
    found.incrementAndGet();
  }

  void unchanged() {
    unchanged.incrementAndGet();
  }

  void moved() {
    moved.incrementAndGet();
  }

  void indexed() {
    indexed.incrementAndGet();
  }

  void failed() {
    failed.incrementAndGet();
  }

  void walked() {
    walked = true;
  }

  long indexedSoFar() {
    return indexed.get();
  }

  long unchangedSoFar() {
    return unchanged.get();
  }

  long movedSoFar() {
    return moved.get();
  }

  double seconds() {
    return seconds(System.nanoTime() - start);
  }

  private static double seconds(long nanos) {
    return nanos / (double) TimeUnit.SECONDS.toNanos(1);
  }

  /// The rate is that of the last seconds, smoothed; it is asked for by one thread.
  Progress progress() {
    long now = System.nanoTime();
    double since = seconds(now - rateAt);
    if (since >= 1) {
      double latest = (indexed.get() - rateIndexed) / since;
      rate = rateIndexed == 0 ? latest : rate + SMOOTHING * (latest - rate);
      rateAt = now;
      rateIndexed = indexed.get();
    }
    long done = unchanged.get() + moved.get() + indexed.get() + failed.get();
    return new Progress(found.get(), done, indexed.get(), failed.get(), walked, rate);
  }
}
