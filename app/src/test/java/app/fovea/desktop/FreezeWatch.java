package app.fovea.desktop;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Watches whether the window's thread waits in this program's code: for files, locks or other
/// threads. It looks every few milliseconds at what the thread is doing. Computing is not waiting,
/// however long a busy machine lets it take, and neither is the toolkit's own waiting.
final class FreezeWatch implements AutoCloseable {
  /// As long as the window may stand still.
  static final double MOST_MILLIS = 50;

  private static final int EVERY_MILLIS = 5;
  private static final int DEPTH = 80;
  private static final List<String> READING =
      List.of("sun.nio.", "java.io.", "java.net.", "jdk.internal.io.");
  private static final List<String> JDK = List.of("java.", "jdk.", "sun.");
  private static final String LOADING = "jdk.internal.loader.";

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final long window;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("freeze-watch").factory());
  private final List<String> frozen = new CopyOnWriteArrayList<>();
  private long since;

  /// Begins at once; to be made on the window's thread.
  FreezeWatch() {
    window = Thread.currentThread().threadId();
    clock.scheduleWithFixedDelay(this::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /// Each time that the window stood still too long: what its thread was waiting for.
  List<String> frozen() {
    return List.copyOf(frozen);
  }

  private void look() {
    ThreadInfo info = threads.getThreadInfo(window, DEPTH);
    if (info == null || !waits(info)) {
      since = 0;
    } else if (since == 0) {
      since = System.nanoTime();
    } else if (System.nanoTime() - since > MOST_MILLIS * 1e6) {
      since = System.nanoTime();
      frozen.add(
          Arrays.stream(info.getStackTrace())
              .map(StackTraceElement::toString)
              .collect(Collectors.joining(" < ")));
    }
  }

  private static boolean waits(ThreadInfo info) {
    List<StackTraceElement> stack = List.of(info.getStackTrace());
    return whoAsks(stack).startsWith("app.fovea.")
        && switch (info.getThreadState()) {
          case BLOCKED, WAITING, TIMED_WAITING -> true;
          case RUNNABLE ->
              stack.getFirst().isNativeMethod()
                  && READING.stream().anyMatch(stack.getFirst().getClassName()::startsWith);
          case NEW, TERMINATED -> false;
        };
  }

  /// The innermost class outside the JDK. A class that is loaded is asked for by the JVM itself.
  private static String whoAsks(List<StackTraceElement> stack) {
    return stack.stream()
        .map(StackTraceElement::getClassName)
        .filter(name -> JDK.stream().noneMatch(name::startsWith) || name.startsWith(LOADING))
        .findFirst()
        .orElse("");
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
