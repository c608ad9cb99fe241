package app.fovea.index;

import java.util.concurrent.atomic.AtomicInteger;

/// A number of times that something may be done. Safe for concurrent use.
final class Allowance {
  private final AtomicInteger left;

  Allowance(int times) {
    left = new AtomicInteger(times);
  }

  /// Takes one of them, if there is one.
  boolean take() {
    return left.getAndUpdate(times -> Math.max(0, times - 1)) > 0;
  }
}
