package app.fovea.desktop.library;

import app.fovea.desktop.kit.Background;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Keeps the library up with its folders while the window is open.
public final class Watch {
  private final FolderAccess folders;
  private final Background background;
  private final IndexingModel indexing;
  private final AtomicBoolean closed = new AtomicBoolean();
  private CountDownLatch ended = new CountDownLatch(0);

  public Watch(FolderAccess folders, Background background, IndexingModel indexing) {
    this.folders = folders;
    this.background = background;
    this.indexing = indexing;
  }

  /// Brings all folders up to date, then each in which something changes, until it is closed.
  ///
  /// @param notice told on the window's thread in sentences what people should know
  /// @param failed told there why it ends too early
  public void begin(Consumer<String> notice, Consumer<IOException> failed) {
    CountDownLatch end = new CountDownLatch(1);
    ended = end;
    background.run(() -> watch(notice, end), () -> {}, failed);
  }

  private void watch(Consumer<String> notice, CountDownLatch end) throws IOException {
    try {
      folders.changes(
          changed -> background.window().execute(() -> indexing.add(changed)),
          words -> background.window().execute(() -> notice.accept(words)),
          closed::get);
    } finally {
      end.countDown();
    }
  }

  /// Ends, and waits until the library is not asked any more.
  public void close(long most, TimeUnit unit) throws InterruptedException {
    closed.set(true);
    ended.await(most, unit);
  }
}
