package app.fovea.model.hub;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Watches a body that is being read, and closes it when nothing comes for too long or the user
/// stops, so that the reader wakes up.
final class Guard implements AutoCloseable {
  private static final long POLL_NANOS = 50_000_000;

  private final InputStream body;
  private final long stallNanos;
  private final BooleanSupplier cancelled;
  private volatile long lastByte = System.nanoTime();
  private volatile boolean done;
  private volatile boolean stalled;

  Guard(InputStream body, Duration stall, BooleanSupplier cancelled) {
    this.body = body;
    this.stallNanos = stall.toNanos();
    this.cancelled = cancelled;
    Thread.ofVirtual().name("download-guard").start(this::watch);
  }

  /// Bytes came.
  void alive() {
    lastByte = System.nanoTime();
  }

  /// Whether it was this guard that ended the reading, for want of bytes.
  boolean stalled() {
    return stalled;
  }

  private void watch() {
    while (!done) {
      boolean silent = System.nanoTime() - lastByte > stallNanos;
      if (silent || cancelled.getAsBoolean()) {
        stalled = silent;
        end();
        return;
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  private void end() {
    try {
      body.close();
    } catch (IOException e) {
      done = true; // it was closed already: the reader is awake
    }
  }

  @Override
  public void close() {
    done = true;
  }
}
