package app.fovea.index.scan;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Tells in which folders something changed, by the system's events. One thread asks; the events
/// come on threads of its own.
public final class FolderWatch implements AutoCloseable {
  private static final Duration QUIET = Duration.ofSeconds(2);
  private static final Duration MOST = Duration.ofSeconds(30);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Burst burst = new Burst(QUIET, MOST);
  private final List<DirectoryWatcher> watchers = new ArrayList<>();
  private final Map<Path, String> unwatched = new LinkedHashMap<>();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(
          Thread.ofPlatform().daemon().name("fovea-watch-", 0).factory());

  private FolderWatch() {}

  /// Watches folders and everything below them. Those that cannot be watched are named by
  /// [#unwatched], and have to be looked at from time to time instead.
  public static FolderWatch over(List<Path> folders) {
    return over(folders, Volumes.now());
  }

  static FolderWatch over(List<Path> folders, Volumes volumes) {
    FolderWatch watch = new FolderWatch();
    for (Path folder : folders) {
      if (volumes.of(folder).overNetwork()) {
        watch.unwatched.put(folder, Unwatched.NETWORK_DRIVE.about(folder));
      } else {
        watch.watch(folder);
      }
    }
    return watch;
  }

  private void watch(Path folder) {
    try {
      DirectoryWatcher watcher =
          DirectoryWatcher.builder()
              .path(folder)
              .fileHashing(false)
              .listener(event -> changed(folderOf(event, folder)))
              .build();
      watcher.watchAsync(threads);
      watchers.add(watcher);
    } catch (IOException e) {
      unwatched.put(folder, reason(folder, e));
    }
  }

  private void changed(Path folder) {
    lock.lock();
    try {
      burst.changed(folder, System.nanoTime());
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private static Path folderOf(DirectoryChangeEvent event, Path top) {
    Path path = event.path();
    Path folder = path == null || path.equals(top) ? top : path.getParent();
    return folder == null ? top : folder;
  }

  private static String reason(Path folder, IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("inotify")
        ? Unwatched.NO_MORE.about(folder)
        : Unwatched.NOT_TOLD.about(folder, message);
  }

  /// Why a folder is not watched, for each that is not; see [Unwatched].
  public Map<Path, String> unwatched() {
    return Map.copyOf(unwatched);
  }

  /// The folders that have changed and come to rest; when there are none, that is said after that
  /// time or earlier.
  public Set<Path> changes(Duration patience) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      Set<Path> settled = burst.settled(System.nanoTime());
      if (settled.isEmpty() && changed.awaitNanos(patience.toNanos()) <= 0) {
        settled = burst.settled(System.nanoTime());
      }
      return settled;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    for (DirectoryWatcher watcher : watchers) {
      watcher.close();
    }
    threads.shutdownNow();
  }
}
