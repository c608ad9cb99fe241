package app.fovea.index;

import app.fovea.index.duplicate.Fingerprint;
import app.fovea.index.duplicate.Look;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The gathering of photos' looks. They are made from thumbnails, which takes about a millisecond
/// each, and then kept in a file that can be deleted at any time.
///
/// @param kept where the file is or shall be
/// @param whole the contents whose thumbnails are not of a preview, which is replaced later
record LookGathering(
    Path kept, ThumbnailSource thumbnails, BitSet whole, int threads, BooleanSupplier cancelled) {
  private static final Logger LOG = LoggerFactory.getLogger(LookGathering.class);
  private static final int AT_ONCE = 512;
  private static final int KEY_DIGITS = 16;
  private static final int NOWHERE = -1;
  private static final String PART = "looks-";

  /// After that long, nobody writes it any more.
  private static final Duration FORSAKEN = Duration.ofDays(1);

  Looks of(List<Photo> photos) throws IOException {
    Optional<LookFile> before = before();
    List<Integer> rows = new ArrayList<>(Collections.nCopies(photos.size(), NOWHERE));
    List<Optional<Fingerprint>> known =
        new ArrayList<>(Collections.nCopies(photos.size(), Optional.empty()));
    if (before.isEmpty()) {
      return made(photos, rows, before);
    }
    find(photos, before.get(), rows, known);
    if (!rows.contains(NOWHERE)) {
      return new Looks(before.get(), Optional.empty(), rows, known);
    }
    try (LookFile file = before.get()) {
      return made(photos, rows, Optional.of(file));
    }
  }

  private Optional<LookFile> before() {
    try {
      return Files.exists(kept) ? Optional.of(LookFile.open(kept)) : Optional.empty();
    } catch (IOException e) {
      LOG.info("{} is made anew", kept, e);
      return Optional.empty();
    }
  }

  private void find(
      List<Photo> photos, LookFile file, List<Integer> rows, List<Optional<Fingerprint>> known)
      throws IOException {
    Map<Long, Integer> places = new HashMap<>();
    for (int place = 0; place < photos.size(); place++) {
      Optional<Long> key = key(photos.get(place));
      if (key.isPresent()) {
        places.put(key.get(), place);
      }
    }
    file.each(
        (row, content) -> {
          Integer place = places.get(content.key());
          if (place != null) {
            rows.set(place, row);
            known.set(place, Optional.of(content.fingerprint()));
          }
        });
  }

  /// The end of the content's key, where its look may be used again.
  private Optional<Long> key(Photo photo) {
    String key = photo.contentId();
    int length = key.length();
    return whole.get((int) photo.id())
        ? Optional.of(Long.parseUnsignedLong(key, length - KEY_DIGITS, length, 16))
        : Optional.empty();
  }

  /// @param rows of the file before, by place
  private Looks made(List<Photo> photos, List<Integer> rows, Optional<LookFile> before)
      throws IOException {
    Path part = part();
    List<Optional<Fingerprint>> fingerprints = new ArrayList<>();
    LookFile file = LookFile.create(part, photos.size());
    boolean whole = false;
    try (ExecutorService lanes = Executors.newFixedThreadPool(threads)) {
      for (int from = 0; from < photos.size(); from += AT_ONCE) {
        List<Callable<Optional<Look>>> tasks = new ArrayList<>();
        for (int place = from; place < Math.min(photos.size(), from + AT_ONCE); place++) {
          Photo photo = photos.get(place);
          int row = rows.get(place);
          tasks.add(
              () -> row == NOWHERE ? look(photo) : Optional.of(before.orElseThrow().look(row)));
        }
        for (Future<Optional<Look>> look : lanes.invokeAll(tasks)) {
          fingerprints.add(put(file, fingerprints.size(), photos, look.get()));
        }
      }
      whole = true;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stopped();
    } finally {
      if (!whole) {
        file.close();
        Files.deleteIfExists(part);
      }
    }
    return settled(file, part, fingerprints);
  }

  private Optional<Fingerprint> put(
      LookFile file, int place, List<Photo> photos, Optional<Look> look) throws IOException {
    if (look.isEmpty()) {
      return Optional.empty();
    }
    Fingerprint fingerprint = Fingerprint.of(look.get());
    long key = key(photos.get(place)).orElse(LookFile.NO_KEY);
    file.put(place, new LookFile.Row(key, fingerprint), look.get());
    return Optional.of(fingerprint);
  }

  private Optional<Look> look(Photo photo) throws IOException {
    if (cancelled.getAsBoolean()) {
      throw stopped();
    }
    return thumbnails
        .jpeg(photo.id(), photo.contentId())
        .flatMap(ThumbnailPixels::of)
        .map(Look::of);
  }

  private static LibraryException stopped() {
    return new LibraryException(
        LibraryException.Kind.CANCELLED, "Stopped before the duplicates were known.");
  }

  /// Beside the file that is kept or, where nothing may be written there, where it does not last.
  private Path part() throws IOException {
    Path folder = folder();
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, PART + "*")) {
      for (Path part : parts) {
        if (Files.getLastModifiedTime(part).toInstant().isBefore(Instant.now().minus(FORSAKEN))) {
          Files.deleteIfExists(part);
        }
      }
      return Files.createTempFile(folder, PART, ".part");
    } catch (IOException e) {
      LOG.info("{} cannot be kept", kept, e);
      return Files.createTempFile(PART, ".part");
    }
  }

  private Path folder() {
    return kept.toAbsolutePath().resolveSibling("");
  }

  private Looks settled(LookFile file, Path part, List<Optional<Fingerprint>> fingerprints)
      throws IOException {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < fingerprints.size(); row++) {
      rows.add(row);
    }
    if (!part.startsWith(folder())) {
      return new Looks(file, Optional.of(part), rows, fingerprints);
    }
    file.sync();
    file.close();
    return replaced(part)
        ? new Looks(LookFile.open(kept), Optional.empty(), rows, fingerprints)
        : new Looks(LookFile.open(part), Optional.of(part), rows, fingerprints);
  }

  private boolean replaced(Path part) {
    try {
      Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (IOException e) {
      LOG.info("{} cannot be replaced", kept, e);
      return false;
    }
  }
}
