package app.fovea.index;

import app.fovea.index.scan.VisibleFolders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What is to be done: previews first, of those and of the rest what somebody looks at, then the
/// newest as far as it is known. Now and then a whole file comes between the previews, so that it
/// is known how long those take. Whoever puts into a full queue waits.
final class WorkQueue {
  /// With fewer waiting, a whole file comes soon enough.
  private static final int PREVIEWS_FROM = 200;

  private static final int WHOLE_EVERY = 16;

  private record Waiting(Work work, boolean visible) {}

  private static final Comparator<Waiting> ORDER =
      Comparator.comparing(Waiting::visible)
          .thenComparingLong(waiting -> waiting.work().state().modified())
          .reversed();

  private final int capacity;
  private final VisibleFolders visible;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition room = lock.newCondition();
  private final Condition work = lock.newCondition();
  private PriorityQueue<Waiting> previews = new PriorityQueue<>(ORDER);
  private PriorityQueue<Waiting> whole = new PriorityQueue<>(ORDER);
  private List<Path> sorted;
  private int taken;
  private boolean ended;
  private boolean abandoned;

  WorkQueue(int capacity, VisibleFolders visible) {
    this.capacity = capacity;
    this.visible = visible;
    this.sorted = visible.shown();
  }

  /// Does nothing when the queue has ended.
  void put(Work next) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (waiting() >= capacity && !ended) {
        room.await();
      }
      if (!ended) {
        add(next);
      }
    } finally {
      lock.unlock();
    }
  }

  /// Puts back what was taken, also into a full queue. Does nothing when it was abandoned.
  void putBack(Work again) {
    lock.lock();
    try {
      if (!abandoned) {
        add(again);
      }
    } finally {
      lock.unlock();
    }
  }

  private void add(Work next) {
    heap(next).add(new Waiting(next, visible.contain(next.path())));
    work.signal();
  }

  private PriorityQueue<Waiting> heap(Work next) {
    return switch (next.part()) {
      case PREVIEW -> previews;
      case WHOLE -> whole;
    };
  }

  private int waiting() {
    return previews.size() + whole.size();
  }

  /// The next, or nothing after that time or when there is no more.
  Optional<Work> take(Duration patience) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = patience.toNanos();
      while (waiting() == 0 && !ended && left > 0) {
        left = work.awaitNanos(left);
      }
      Optional<Work> next = Optional.ofNullable(next().poll()).map(Waiting::work);
      room.signal();
      return next;
    } finally {
      lock.unlock();
    }
  }

  private PriorityQueue<Waiting> next() {
    if (sorted != visible.shown()) {
      sorted = visible.shown();
      previews = sortedAgain(previews);
      whole = sortedAgain(whole);
    }
    taken++;
    boolean between = taken % WHOLE_EVERY == 0 && !whole.isEmpty();
    return previews.isEmpty() || between ? whole : previews;
  }

  private PriorityQueue<Waiting> sortedAgain(PriorityQueue<Waiting> before) {
    PriorityQueue<Waiting> now = new PriorityQueue<>(ORDER);
    before.forEach(each -> now.add(new Waiting(each.work(), visible.contain(each.work().path()))));
    return now;
  }

  /// Whether so much waits that a preview of a file is worth making.
  boolean isLong() {
    lock.lock();
    try {
      return waiting() >= PREVIEWS_FROM;
    } finally {
      lock.unlock();
    }
  }

  /// How much waits.
  Backlog backlog() {
    lock.lock();
    try {
      return new Backlog(previews.size(), whole.size());
    } finally {
      lock.unlock();
    }
  }

  /// @param previews files that nothing has been done with
  /// @param whole files of which all that is left is to be read as a whole
  record Backlog(long previews, long whole) {}

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
      abandoned = true;
      previews.clear();
      whole.clear();
      end();
    } finally {
      lock.unlock();
    }
  }

  boolean abandoned() {
    lock.lock();
    try {
      return abandoned;
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
      return ended && waiting() == 0;
    } finally {
      lock.unlock();
    }
  }
}
