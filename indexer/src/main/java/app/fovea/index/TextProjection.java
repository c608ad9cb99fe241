package app.fovea.index;

import app.fovea.index.store.Catalog;
import app.fovea.index.store.Files.Located;
import app.fovea.index.store.Root;
import app.fovea.index.store.TextSource;
import app.fovea.index.text.CommittedTexts;
import app.fovea.index.text.OverlaidTexts;
import app.fovea.index.text.PhotoText;
import app.fovea.index.text.TextIndex;
import app.fovea.index.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The text index as a projection of the catalog. Whoever writes brings it up to the catalog before
/// it is asked; whoever reads takes what was written and what changed since together.
///
/// Safe for concurrent use.
final class TextProjection implements AutoCloseable {
  /// How late a text may be found while a run saves many.
  private static final Duration BETWEEN_REFRESHES = Duration.ofMillis(500);

  private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(10);

  private final Catalog catalog;
  private final Path folder;
  private final Library.Access access;
  private final Duration betweenCommits;
  private final Notices notices;
  private Optional<TextIndex> written = Optional.empty();

  /// What a run keeps up now: whoever asks takes it as it is and waits for nothing.
  private volatile Optional<TextIndex> keptUp = Optional.empty();

  private Optional<Texts> read = Optional.empty();
  private long refreshed = System.nanoTime();
  private long committed = refreshed;

  TextProjection(Catalog catalog, Path folder, Library.Access access, Notices notices) {
    this(catalog, folder, access, notices, BETWEEN_COMMITS);
  }

  /// @param betweenCommits of [#keepUp]
  TextProjection(
      Catalog catalog,
      Path folder,
      Library.Access access,
      Notices notices,
      Duration betweenCommits) {
    this.catalog = catalog;
    this.folder = folder;
    this.access = access;
    this.notices = notices;
    this.betweenCommits = betweenCommits;
  }

  /// The texts as the catalog has them now, or had them a moment ago while they are kept up; they
  /// stay open with the library.
  Texts texts() throws IOException {
    Optional<TextIndex> kept = keptUp;
    return kept.isPresent() ? kept.get() : current();
  }

  private synchronized Texts current() throws IOException {
    return switch (access) {
      case WRITE -> writtenIfPossible();
      case READ -> read();
    };
  }

  /// Closes what is open, in which a question has found damage; what is opened next is looked at
  /// first.
  synchronized void distrust() throws IOException {
    closeRead();
    giveUp();
  }

  /// Keeps what is written near the catalog while much is being saved, until [#last], so that
  /// whoever asks meanwhile has nothing to wait for, and makes it last every few seconds. What
  /// cannot be written now is written later.
  void keepUp() {
    long now = System.nanoTime();
    if (now - committed >= betweenCommits.toNanos()) {
      keptUp = bringUp();
      keptUp.ifPresent(this::commit);
      committed = System.nanoTime();
    } else if (now - refreshed >= BETWEEN_REFRESHES.toNanos()) {
      keptUp = bringUp();
      refreshed = System.nanoTime();
    }
  }

  /// Brings what is written up to the catalog and makes it last. What cannot be written now is
  /// written later.
  void last() {
    keptUp = Optional.empty();
    // Nobody who asks waits for the disk.
    bringUp().ifPresent(this::commit);
  }

  private void commit(TextIndex index) {
    try {
      index.commit();
    } catch (IOException e) {
      giveUp();
    }
  }

  private synchronized Optional<TextIndex> bringUp() {
    try {
      return Optional.of(written());
    } catch (IOException e) {
      giveUp();
      return Optional.empty();
    }
  }

  /// Where nothing can be written, as on a full disk, answers are still complete.
  private Texts writtenIfPossible() throws IOException {
    try {
      return written();
    } catch (IOException e) {
      giveUp();
      return read();
    }
  }

  private synchronized void giveUp() {
    keptUp = Optional.empty();
    try {
      if (written.isPresent()) {
        written.get().close();
      }
    } catch (IOException e) {
      // What it had not committed is in the catalog, and is put in again when it is next opened.
    } finally {
      written = Optional.empty();
    }
  }

  private TextIndex written() throws IOException {
    long truth = catalog.texts().sequence();
    TextIndex index = written.isPresent() ? written.get() : intact();
    written = Optional.of(index);
    if (index.sequence() > truth) {
      index.close();
      FolderTree.delete(folder);
      index = TextIndex.open(folder);
      written = Optional.of(index);
    }
    catchUp(index, index.sequence(), truth);
    return index;
  }

  /// One that is damaged is made anew.
  private TextIndex intact() throws IOException {
    try {
      return TextIndex.open(folder);
    } catch (IOException e) {
      FolderTree.delete(folder);
      TextIndex fresh = TextIndex.open(folder);
      if (e instanceof DamagedIndex) {
        notices.tell(Damage.TEXTS_ANEW.about());
      }
      return fresh;
    }
  }

  private Texts read() throws IOException {
    long truth = catalog.texts().sequence();
    if (read.isPresent() && read.get().sequence() == truth) {
      return read.get();
    }
    closeRead();
    Texts texts = overlaid(truth);
    read = Optional.of(texts);
    return texts;
  }

  private Texts overlaid(long truth) throws IOException {
    Optional<Texts> committed = committed().filter(texts -> texts.sequence() <= truth);
    if (committed.isPresent() && committed.get().sequence() == truth) {
      return committed.get();
    }
    TextIndex late = TextIndex.inMemory();
    Set<Long> changed = catchUp(late, committed.map(Texts::sequence).orElse(0L), truth);
    return committed.isPresent() ? new OverlaidTexts(committed.get(), late, changed) : late;
  }

  private Optional<Texts> committed() {
    try {
      return CommittedTexts.read(folder);
    } catch (DamagedIndex e) {
      notices.tell(Damage.TEXTS.about());
      return Optional.empty();
    } catch (IOException e) {
      // It is being replaced: the catalog answers alone.
      return Optional.empty();
    }
  }

  private Set<Long> catchUp(TextIndex index, long from, long truth) throws IOException {
    Set<Long> changed = new HashSet<>();
    if (from < truth) {
      List<Root> roots = catalog.places().roots();
      long last =
          catalog
              .texts()
              .since(
                  from,
                  entry -> {
                    changed.add(entry.content());
                    put(index, entry, roots);
                  });
      index.refresh(last);
    }
    return changed;
  }

  private static void put(TextIndex index, TextSource.Entry entry, List<Root> roots)
      throws IOException {
    if (entry.files().isEmpty()) {
      index.remove(entry.content());
      return;
    }
    index.put(
        new PhotoText(
            entry.content(),
            entry.files().stream().map(Located::name).distinct().toList(),
            entry.files().stream().map(file -> folder(file, roots)).distinct().toList(),
            entry.caption().stream().toList(),
            entry.keywords(),
            entry.equipment()));
  }

  /// The folder from the one on that the user added; what is above it says nothing about a photo.
  private static String folder(Located file, List<Root> roots) {
    for (Root root : roots) {
      boolean inside =
          root.volume().id() == file.volume()
              && (file.folder() + "/").startsWith(root.path().isEmpty() ? "" : root.path() + "/");
      if (inside) {
        return file.folder().substring(root.path().lastIndexOf('/') + 1);
      }
    }
    return file.folder();
  }

  private void closeRead() throws IOException {
    if (read.isPresent()) {
      read.get().close();
      read = Optional.empty();
    }
  }

  @Override
  public synchronized void close() throws IOException {
    closeRead();
    written.ifPresent(this::commit);
    giveUp();
  }
}
