package app.fovea.index;

import app.fovea.index.pace.Pace;
import app.fovea.index.scan.Ignored;
import app.fovea.index.scan.VisibleFolders;
import app.fovea.model.Encoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The bringing up to date of a library's folders, one run after the other. Safe for concurrent
/// use.
final class Indexing {
  private final Opened opened;
  private final LibraryDirectory directory;
  private final ModelChoice choice;
  private final Vectors vectors;
  private final TextProjection texts;
  private final PictureFiles pictures;
  private final Pace pace = new Pace();
  private final VisibleFolders visible = new VisibleFolders();
  private final ReentrantLock lock = new ReentrantLock();

  Indexing(
      Opened opened,
      LibraryDirectory directory,
      ModelChoice choice,
      Vectors vectors,
      TextProjection texts,
      PictureFiles pictures) {
    this.opened = opened;
    this.directory = directory;
    this.choice = choice;
    this.vectors = vectors;
    this.texts = texts;
    this.pictures = pictures;
  }

  /// Who is told how a run goes on, and may stop it.
  ///
  /// @param progress told a few times a second, on the thread that calls
  record Onlooker(Consumer<Progress> progress, BooleanSupplier cancelled) {}

  /// As [Library#index].
  Summary run(Encoder encoder, List<Path> folders, int threads, Onlooker onlooker)
      throws IOException {
    lock.lock();
    try {
      return lasting(encoder, folders, threads, onlooker);
    } catch (IOException e) {
      vectors.giveUp(encoder.model());
      directory.require();
      throw FullDisk.told(e, directory.path());
    } finally {
      lock.unlock();
    }
  }

  /// Where damage to the index comes to light, it is made anew and the rest of the work done.
  private Summary lasting(Encoder encoder, List<Path> folders, int threads, Onlooker onlooker)
      throws IOException {
    try {
      return once(encoder, folders, threads, onlooker);
    } catch (DamagedIndex e) {
      vectors.giveUp(encoder.model());
      return once(encoder, folders, threads, onlooker);
    }
  }

  private Summary once(Encoder encoder, List<Path> folders, int threads, Onlooker onlooker)
      throws IOException {
    directory.require();
    Folders places = new Folders(opened.catalog());
    Ignored ignored = new IgnoreRules(opened.catalog()).and(Set.of(directory.path()));
    List<Path> tops = places.tops(folders, ignored);
    AtomicBoolean gone = new AtomicBoolean();
    IndexRun.Done done;
    try {
      done =
          new IndexRun(
                  line(encoder),
                  new Inventory.Scope(tops, ignored, visible),
                  pace,
                  now -> {
                    gone.set(!directory.hasCatalog());
                    texts.keepUp();
                    onlooker.progress.accept(now);
                  },
                  () -> gone.get() || onlooker.cancelled.getAsBoolean())
              .on(threads);
    } finally {
      texts.last();
    }
    directory.require();
    if (done.whole()) {
      new ModelSwitch(opened.catalog(), vectors, choice).afterRun(encoder.model());
    }
    return done.summary(places.failed(tops));
  }

  private Line line(Encoder encoder) throws IOException {
    return new Line(
        opened.catalog(),
        opened.thumbnails().orElseThrow(),
        vectors.index(encoder.model()),
        pictures,
        encoder,
        vectors.number(encoder.model()));
  }

  Pace pace() {
    return pace;
  }

  /// As [Library#show].
  void show(List<Path> folders) {
    visible.show(folders.stream().map(RealPath::of).toList());
  }

  /// Something that no run may go on beside.
  interface Work {
    void run() throws IOException;
  }

  void alone(Work work) throws IOException {
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }
}
