package app.fovea.desktop.library;

import app.fovea.desktop.kit.Background;
import app.fovea.index.FolderEvents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Keeps the library up with its folders while the window is open.
public final class Watch {
  private final FolderAccess folders;
  private final Background background;
  private final IndexingModel indexing;
  private final FoldersModel shown;
  private final AtomicBoolean closed = new AtomicBoolean();
  private CountDownLatch ended = new CountDownLatch(0);

  /// @param shown asked to look again when folders are away
  public Watch(
      FolderAccess folders, Background background, IndexingModel indexing, FoldersModel shown) {
    this.folders = folders;
    this.background = background;
    this.indexing = indexing;
    this.shown = shown;
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
      folders.watch(new InWindow(notice), closed::get);
    } finally {
      end.countDown();
    }
  }

  private final class InWindow implements FolderEvents {
    private final Consumer<String> notice;

    InWindow(Consumer<String> notice) {
      this.notice = notice;
    }

    @Override
    public void changed(List<Path> folders) {
      background.window().execute(() -> indexing.add(folders));
    }

    @Override
    public void away(List<Path> folders) {
      background.window().execute(shown::refresh);
    }

    @Override
    public void notice(String sentence) {
      background.window().execute(() -> notice.accept(sentence));
    }
  }

  /// Ends, and waits until the library is not asked any more.
  public void close(long most, TimeUnit unit) throws InterruptedException {
    closed.set(true);
    ended.await(most, unit);
  }
}
