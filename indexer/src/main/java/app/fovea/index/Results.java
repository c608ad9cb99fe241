package app.fovea.index;

import app.fovea.index.store.Change;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// Where the lanes hand over what they found, to the one thread that saves it. Whoever puts into a
/// full one waits.
final class Results {
  private final BlockingQueue<Change> waiting;

  Results(int capacity) {
    waiting = new ArrayBlockingQueue<>(capacity);
  }

  void put(Change change) throws InterruptedException {
    waiting.put(change);
  }

  /// Everything that is there, after waiting that long at most for the first.
  /// A thread that is interrupted does not wait, and stays interrupted.
  List<Change> take(Duration patience) {
    List<Change> changes = new ArrayList<>();
    try {
      Change first = waiting.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
      if (first != null) {
        changes.add(first);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    waiting.drainTo(changes);
    return changes;
  }
}
