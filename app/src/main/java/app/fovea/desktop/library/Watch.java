package app.fovea.desktop.library;

import app.fovea.desktop.kit.Background;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Keeps the library up with its folders while the window is open.
public final class Watch {
  private final FolderAccess folders;
  private final Background background;
  private final IndexingModel indexing;
  private final AtomicBoolean closed = new AtomicBoolean();

  public Watch(FolderAccess folders, Background background, IndexingModel indexing) {
    this.folders = folders;
    this.background = background;
    this.indexing = indexing;
  }

  /// Brings all folders up to date, then each in which something changes, until it is closed.
  ///
  /// @param notice told on the window's thread what people should know
  public void begin(Consumer<String> notice) {
    background.run(
        () ->
            folders.changes(
                changed -> background.window().execute(() -> indexing.add(changed)),
                words -> background.window().execute(() -> notice.accept(words)),
                closed::get),
        () -> {},
        reason -> notice.accept(String.valueOf(reason.getMessage())));
  }

  public void close() {
    closed.set(true);
  }
}
