package app.fovea.desktop.library;

import app.fovea.desktop.kit.Background;
import app.fovea.desktop.kit.Latest;
import app.fovea.desktop.kit.Trouble;
import app.fovea.index.LibraryException;
import app.fovea.index.Progress;
import app.fovea.index.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Bringing folders up to date, one run at a time. A pause is a stop that remembers what it was
/// about: the library goes on where it stopped, so nothing is done twice.
public final class IndexingModel {
  /// What indexing is doing.
  public enum State {
    IDLE,
    RUNNING,
    PAUSED
  }

  /// Nothing seen yet.
  public static final Progress NOTHING = new Progress(0, 0, 0, 0, false, 0);

  private final Gallery gallery;
  private final Background background;
  private final Runnable changed;
  private final AtomicLong run = new AtomicLong();
  private final Latest<Seen> latest;
  private final AtomicReference<CountDownLatch> ended =
      new AtomicReference<>(new CountDownLatch(0));
  private final Set<Path> folders = new LinkedHashSet<>();
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", State.IDLE);
  private final ReadOnlyObjectWrapper<Progress> progress =
      new ReadOnlyObjectWrapper<>(this, "progress", NOTHING);
  private final Trouble trouble = new Trouble();
  private long told;

  /// @param changed told on the window's thread, now and then, that there are new photos
  public IndexingModel(Gallery gallery, Background background, Runnable changed) {
    this.gallery = gallery;
    this.background = background;
    this.changed = changed;
    this.latest = new Latest<>(background.window(), this::show);
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Progress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// Why the last run could not go on.
  public Trouble trouble() {
    return trouble;
  }

  /// Seconds that are left, 0 where that cannot be told yet.
  public double secondsLeft() {
    return progress.get().secondsLeft().orElse(0);
  }

  /// Brings these up to date too; what runs already starts over and skips what it did.
  public void add(List<Path> more) {
    if (!more.isEmpty()) {
      folders.addAll(more);
      begin();
    }
  }

  public void pause() {
    if (state.get() == State.RUNNING) {
      run.incrementAndGet();
      state.set(State.PAUSED);
    }
  }

  public void resume() {
    if (state.get() == State.PAUSED) {
      begin();
    }
  }

  /// Pauses what runs, goes on with what is paused.
  public void turn() {
    if (state.get() == State.PAUSED) {
      resume();
    } else {
      pause();
    }
  }

  /// Stops and forgets what is left; the next start of the program takes it up again.
  public void stop() {
    run.incrementAndGet();
    folders.clear();
    state.set(State.IDLE);
  }

  /// Stops, and waits until the run has written what it had; to be called from any thread.
  public void close(long most, TimeUnit unit) throws InterruptedException {
    run.incrementAndGet();
    ended.get().await(most, unit);
  }

  /// Stops what runs, waits for its end and does that, then goes on without the folders that leave;
  /// to be called from any thread but the window's.
  void amid(Background.Chore chore, List<Path> leaving) throws IOException {
    run.incrementAndGet();
    try {
      ended.get().await();
      chore.done();
      background.window().execute(() -> leave(leaving));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new LibraryException(LibraryException.Kind.CANCELLED, "interrupted");
    } finally {
      background.window().execute(this::goOn);
    }
  }

  private void leave(List<Path> leaving) {
    folders.removeIf(folder -> leaving.stream().anyMatch(folder::startsWith));
    changed.run();
  }

  private void goOn() {
    if (folders.isEmpty()) {
      state.set(State.IDLE);
    } else if (state.get() == State.RUNNING) {
      begin();
    }
  }

  private void begin() {
    long mine = run.incrementAndGet();
    List<Path> these = List.copyOf(folders);
    CountDownLatch before = ended.get();
    CountDownLatch end = new CountDownLatch(1);
    ended.set(end);
    trouble.clear();
    state.set(State.RUNNING);
    background.run(
        () -> work(mine, these, before, end),
        summary -> finished(mine, summary),
        reason -> failed(mine, reason));
  }

  private Summary work(long mine, List<Path> these, CountDownLatch before, CountDownLatch end)
      throws IOException {
    try {
      before.await();
      return gallery.index(
          these, seen -> latest.offer(new Seen(mine, seen)), () -> run.get() != mine);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new LibraryException(LibraryException.Kind.CANCELLED, "interrupted");
    } finally {
      end.countDown();
    }
  }

  private record Seen(long run, Progress progress) {}

  private void show(Seen seen) {
    if (run.get() != seen.run()) {
      return;
    }
    progress.set(seen.progress());
    if (seen.progress().indexed() > told) {
      told = seen.progress().indexed();
      changed.run();
    }
  }

  private void finished(long mine, Summary summary) {
    if (run.get() != mine) {
      return;
    }
    folders.clear();
    told = 0;
    progress.set(
        new Progress(
            summary.files(),
            summary.files(),
            summary.indexed(),
            summary.failed().size(),
            true,
            summary.photosPerSecond()));
    state.set(State.IDLE);
    changed.run();
  }

  private void failed(long mine, IOException reason) {
    if (run.get() == mine) {
      state.set(State.IDLE);
      trouble.met(reason);
      changed.run();
    }
  }
}
