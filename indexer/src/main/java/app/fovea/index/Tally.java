package app.fovea.index;

import app.fovea.index.pace.Tempo;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// The counts of a run. Safe for concurrent use.
final class Tally {
  private static final double SMOOTHING = 0.2;

  private final long start = System.nanoTime();
  private final AtomicLong found = new AtomicLong();
  private final AtomicLong unchanged = new AtomicLong();
  private final AtomicLong moved = new AtomicLong();
  private final AtomicLong copied = new AtomicLong();
  private final AtomicLong indexed = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final AtomicLong previewed = new AtomicLong();
  private final Forecast forecast = new Forecast();
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

  void copied() {
    copied.incrementAndGet();
  }

  void indexed() {
    indexed.incrementAndGet();
  }

  void previewed() {
    previewed.incrementAndGet();
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

  long copiedSoFar() {
    return copied.get();
  }

  double seconds() {
    return seconds(System.nanoTime() - start);
  }

  private static double seconds(long nanos) {
    return nanos / (double) TimeUnit.SECONDS.toNanos(1);
  }

  /// A part of a file's work was done, in that many nanoseconds.
  void finished(Work.Part part, long nanos) {
    forecast.finished(part);
    spent(part, nanos);
  }

  void spent(Work.Part part, long nanos) {
    forecast.spent(part, seconds(nanos));
  }

  /// A new file turned out to be of a known content.
  void known() {
    forecast.known();
  }

  /// A new file turned out to need reading as a whole.
  void unknown() {
    forecast.unknown();
  }

  /// The rate is that of the last seconds, smoothed; it is asked for by one thread.
  Progress progress(WorkQueue.Backlog backlog, Tempo tempo) {
    long now = System.nanoTime();
    double since = seconds(now - rateAt);
    if (since >= 1) {
      double latest = (indexed.get() - rateIndexed) / since;
      rate = rateIndexed == 0 ? latest : rate + SMOOTHING * (latest - rate);
      rateAt = now;
      rateIndexed = indexed.get();
    }
    long done = unchanged.get() + moved.get() + copied.get() + indexed.get() + failed.get();
    OptionalDouble left = forecast.left(backlog, seconds(now - start));
    return new Progress(
        found.get(),
        done,
        indexed.get(),
        failed.get(),
        walked,
        rate,
        previewed.get(),
        walked && tempo.share() > 0 ? left : OptionalDouble.empty(),
        tempo);
  }
}
