package app.fovea.desktop;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;

/// Watches whether the window's thread waits for anything: reading files, locks, other threads.
///
/// It sends tasks there and measures how long each takes to be begun. What the thread computed
/// meanwhile does not count as waiting, and neither does what a busy machine makes any thread wait:
/// a thread of the same priority, which only computes, is asked at the same time, and shows both
/// how late a thread is woken and how much longer than its processor time it takes.
final class FreezeWatch implements AutoCloseable {
  /// As long as the window may stand still.
  static final double MOST_MILLIS = 50;

  private static final double CONTROL_WORK_MILLIS = 2;
  private static final double MARGIN = 1.5;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final long window;
  private final ExecutorService control = thread("freeze-control");
  private final ExecutorService watch = thread("freeze-watch");
  private final List<String> frozen = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  /// Begins at once; to be made on the window's thread.
  FreezeWatch() {
    window = Thread.currentThread().threadId();
    watch.execute(this::watch);
  }

  private static ExecutorService thread(String name) {
    return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
  }

  /// Each time that the window stood still too long: how long, and what its thread was doing.
  List<String> frozen() {
    return List.copyOf(frozen);
  }

  /// How late the control thread was, and how much longer it took than it computed.
  private record Control(double late, double stretch) {}

  private void watch() {
    try {
      while (!closed) {
        ask();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void ask() throws InterruptedException {
    long start = System.nanoTime();
    long computed = threads.getThreadCpuTime(window);
    CountDownLatch begun = new CountDownLatch(1);
    Platform.runLater(begun::countDown);
    CompletableFuture<Control> other =
        CompletableFuture.supplyAsync(() -> control(start), control);
    String doing = "";
    while (!begun.await(10, TimeUnit.MILLISECONDS) && !closed) {
      if (doing.isEmpty() && millis(start) > MOST_MILLIS) {
        doing = doing();
      }
    }
    double late = millis(start);
    double own = (threads.getThreadCpuTime(window) - computed) / 1e6;
    Control seen = other.join();
    double waited = late - MARGIN * (own * seen.stretch() + seen.late());
    if (waited > MOST_MILLIS && !closed) {
      frozen.add(
          "%.0f ms of %.0f (computed %.0f; another thread was %.0f late): %s"
              .formatted(waited, late, own, seen.late(), doing));
    }
  }

  private Control control(long start) {
    double late = millis(start);
    long begun = System.nanoTime();
    long thread = Thread.currentThread().threadId();
    long computed = threads.getThreadCpuTime(thread);
    double own = 0;
    while (own < CONTROL_WORK_MILLIS) {
      own = (threads.getThreadCpuTime(thread) - computed) / 1e6;
    }
    return new Control(late, Math.max(1, millis(begun) / own));
  }

  private static double millis(long since) {
    return (System.nanoTime() - since) / 1e6;
  }

  private String doing() {
    ThreadInfo info = threads.getThreadInfo(window, 60);
    return info == null
        ? ""
        : Arrays.stream(info.getStackTrace())
            .map(StackTraceElement::toString)
            .collect(Collectors.joining(" < "));
  }

  @Override
  public void close() {
    closed = true;
    watch.shutdownNow();
    control.shutdownNow();
  }
}
