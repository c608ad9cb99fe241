package app.fovea.index;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What is to be done, newest first as far as it is known. Whoever puts into a full queue waits.
final class WorkQueue {
  private final int capacity;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition room = lock.newCondition();
  private final Condition work = lock.newCondition();
  private final PriorityQueue<Work> waiting =
      new PriorityQueue<>(
          Comparator.comparingLong((Work work) -> work.state().modified()).reversed());
  private boolean ended;

  WorkQueue(int capacity) {
    this.capacity = capacity;
  }

  /// Does nothing when the queue has ended.
  void put(Work next) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (waiting.size() >= capacity && !ended) {
        room.await();
      }
      if (!ended) {
        waiting.add(next);
        work.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /// The next, or nothing after that time or when there is no more.
  Optional<Work> take(Duration patience) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = patience.toNanos();
      while (waiting.isEmpty() && !ended && left > 0) {
        left = work.awaitNanos(left);
      }
      Optional<Work> next = Optional.ofNullable(waiting.poll());
      room.signal();
      return next;
    } finally {
      lock.unlock();
    }
  }

  /// Nothing more will be put; what waits is still handed out.
  void end() {
    lock.lock();
    try {
      ended = true;
      work.signalAll();
      room.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Drops what waits.
  void abandon() {
    lock.lock();
    try {
      waiting.clear();
      end();
    } finally {
      lock.unlock();
    }
  }

  /// Whether nothing more will be put.
  boolean ended() {
    lock.lock();
    try {
      return ended;
    } finally {
      lock.unlock();
    }
  }

  /// Whether nothing waits and nothing will.
  boolean done() {
    lock.lock();
    try {
      return ended && waiting.isEmpty();
    } finally {
      lock.unlock();
    }
  }
}
