package app.fovea.desktop.library;

import app.fovea.index.Answer;
import app.fovea.index.Band;
import app.fovea.index.Early;
import app.fovea.index.Facets;
import app.fovea.index.Folder;
import app.fovea.index.FolderEvents;
import app.fovea.index.IgnoreRule;
import app.fovea.index.LibraryException;
import app.fovea.index.Match;
import app.fovea.index.Outcome;
import app.fovea.index.Photo;
import app.fovea.index.Progress;
import app.fovea.index.Query;
import app.fovea.index.Status;
import app.fovea.index.Subfolder;
import app.fovea.index.Summary;
import app.fovea.index.pace.Restraint;
import app.fovea.index.pace.Speed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A library in memory. It finds words in file names, and it refuses to be called on the window's
/// thread.
public final class FakeGallery extends FakePhotos {
  /// What has to happen before a run begins.
  @FunctionalInterface
  public interface Gate {
    void pass() throws InterruptedException;
  }

  public final List<Folder> folders = new CopyOnWriteArrayList<>();
  public final List<Outcome.Failed> failed = new CopyOnWriteArrayList<>();
  public final List<Query> asked = new CopyOnWriteArrayList<>();
  public volatile Band band = Band.LIKELY;
  public final AtomicInteger warmed = new AtomicInteger();
  public final List<IgnoreRule> ignored = new CopyOnWriteArrayList<>();
  public final BlockingQueue<Path> changed = new LinkedBlockingQueue<>();
  public final List<String> paces = new CopyOnWriteArrayList<>();
  public volatile List<Path> visible = List.of();
  public volatile Gate beforeIndexing = () -> {};
  public volatile boolean closed;
  public volatile Optional<Unspoken> unspoken = Optional.empty();

  /// What a model throws at every search.
  public volatile Optional<UncheckedIOException> failing = Optional.empty();

  /// A library that holds so many photos, an hour apart.
  public static FakeGallery holding(int count) {
    FakeGallery gallery = new FakeGallery();
    List<Photo> photos = new ArrayList<>(count);
    LocalDateTime newest = LocalDateTime.of(2026, 6, 30, 12, 0);
    for (int number = 0; number < count; number++) {
      photos.add(
          photo(
              number,
              Path.of("/photos/picture-%06d.jpg".formatted(number)),
              newest.minusHours(number)));
    }
    gallery.photos.addAll(photos);
    gallery.folders.add(new Folder(Path.of("/photos"), count, true));
    return gallery;
  }

  @Override
  public List<Subfolder> subfolders(Path folder) {
    notOnTheWindowsThread();
    Map<Path, Long> below = new TreeMap<>();
    for (Photo photo : photos) {
      Path parent = Objects.requireNonNull(photo.path().getParent());
      if (parent.startsWith(folder) && !parent.equals(folder)) {
        below.merge(folder.resolve(folder.relativize(parent).getName(0)), 1L, Long::sum);
      }
    }
    return below.entrySet().stream()
        .map(each -> new Subfolder(each.getKey(), each.getValue(), false))
        .toList();
  }

  @Override
  public void relocate(Path folder, Path now) {
    notOnTheWindowsThread();
    folders.replaceAll(
        known -> known.path().equals(folder) ? new Folder(now, known.photos(), true) : known);
  }

  @Override
  public List<IgnoreRule> ignored() {
    notOnTheWindowsThread();
    return List.copyOf(ignored);
  }

  @Override
  public void ignore(IgnoreRule rule) {
    notOnTheWindowsThread();
    ignored.add(rule);
  }

  @Override
  public void stopIgnoring(IgnoreRule rule) {
    notOnTheWindowsThread();
    ignored.remove(rule);
  }

  @Override
  public void pace(Speed speed, Restraint restraint) {
    paces.add(speed + " " + restraint);
  }

  @Override
  public void visible(List<Path> shown) {
    notOnTheWindowsThread();
    visible = List.copyOf(shown);
  }

  /// Names all folders once, then each that a test adds to [#changed].
  @Override
  public void watch(FolderEvents events, BooleanSupplier cancelled) throws IOException {
    notOnTheWindowsThread();
    events.changed(folders.stream().filter(Folder::online).map(Folder::path).toList());
    try {
      while (!cancelled.getAsBoolean()) {
        Path folder = changed.take();
        if (folders.stream().anyMatch(it -> it.path().equals(folder) && !it.online())) {
          events.away(List.of(folder));
        } else {
          events.changed(List.of(folder));
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Status status() {
    notOnTheWindowsThread();
    return new Status(folders, photos.size(), 0, failed, Map.of());
  }

  @Override
  public void addFolder(Path folder) throws IOException {
    notOnTheWindowsThread();
    if (!Files.isDirectory(folder)) {
      throw new LibraryException(
          LibraryException.Kind.NO_SUCH_FILE, "There is no folder " + folder + ".");
    }
    folders.add(new Folder(folder, 0, true));
  }

  @Override
  public void removeFolder(Path folder) {
    notOnTheWindowsThread();
    folders.removeIf(known -> known.path().equals(folder));
    photos.removeIf(photo -> photo.path().startsWith(folder));
  }

  @Override
  public Summary index(List<Path> these, Consumer<Progress> progress, BooleanSupplier cancelled)
      throws IOException {
    notOnTheWindowsThread();
    try {
      beforeIndexing.pass();
    } catch (InterruptedException e) {
      throw new LibraryException(LibraryException.Kind.CANCELLED, "interrupted", e);
    }
    int before = photos.size();
    for (Path folder : these) {
      if (Files.isDirectory(folder)) {
        indexFolder(folder, progress, cancelled);
      }
    }
    return new Summary(photos.size() - before, before, 0, 0, 0, failed, 1, photos.size() - before);
  }

  private void indexFolder(Path folder, Consumer<Progress> progress, BooleanSupplier cancelled)
      throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    for (int number = 0; number < files.size() && !cancelled.getAsBoolean(); number++) {
      Path file = files.get(number);
      if (photos.stream().noneMatch(photo -> photo.path().equals(file))) {
        photos.add(
            photo(photos.size(), file, LocalDateTime.of(2026, 6, 1, 0, 0).minusDays(number)));
      }
      progress.accept(new Progress(files.size(), number + 1L, number + 1L, 0, true, 10));
    }
  }

  @Override
  public void warm() {
    warmed.incrementAndGet();
  }

  @Override
  public Answer search(Query query, int limit, Early early, BooleanSupplier cancelled)
      throws IOException {
    notOnTheWindowsThread();
    asked.add(query);
    if (failing.isPresent()) {
      throw failing.get();
    }
    if (model.isEmpty()) {
      throw new LibraryException(LibraryException.Kind.NO_MODEL, "There is no model.");
    }
    List<Match> matches = new ArrayList<>();
    for (Photo photo : seen()) {
      if (matches(query, photo) && matches.size() < limit) {
        matches.add(new Match(matches.size() + 1, photo, 0.3, band, List.of()));
      }
    }
    int hidden = query.filters().isEmpty() ? 0 : 7;
    if (matches.size() > early.matches()) {
      early.told().accept(new Answer(matches.subList(0, early.matches()), hidden, 1, 1, 1));
    }
    return new Answer(matches, hidden, 1, 1, 2);
  }

  @Override
  public Optional<Unspoken> unspoken(Query query) {
    notOnTheWindowsThread();
    return query.parts().isEmpty() ? Optional.empty() : unspoken;
  }

  @Override
  public Facets facets() {
    notOnTheWindowsThread();
    return new Facets(
        Map.of(
            "camera",
            List.of(new Facets.Count("Canon EOS R5", 12), new Facets.Count("Nikon Z6", 3)),
            "date",
            List.of(new Facets.Count("2026", 3), new Facets.Count("2026-06", 2)),
            "rating",
            List.of(new Facets.Count("4", 2))));
  }

  private static boolean matches(Query query, Photo photo) {
    return query.parts().stream()
        .allMatch(
            part ->
                switch (part) {
                  case Query.Words words -> photo.path().toString().contains(words.text());
                  case Query.Exact exact -> photo.path().toString().contains(exact.text());
                  case Query.Picture _ -> true;
                });
  }

  @Override
  public void close() {
    closed = true;
  }
}
