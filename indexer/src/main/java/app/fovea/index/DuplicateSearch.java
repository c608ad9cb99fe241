package app.fovea.index;

import app.fovea.index.duplicate.Duplicates;
import app.fovea.index.duplicate.Group;
import app.fovea.index.duplicate.Look;
import app.fovea.index.duplicate.Quality;
import app.fovea.index.duplicate.Shot;
import app.fovea.index.store.Catalog;
import app.fovea.index.store.Lookalikes.Facts;
import app.fovea.index.store.Lookalikes.Pair;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// Duplicates among the photos of a library, from what it knows of them: keys, thumbnails, times
/// and vectors. No original is read.
final class DuplicateSearch {
  private final Catalog catalog;
  private final ThumbnailSource thumbnails;
  private final BooleanSupplier cancelled;

  DuplicateSearch(Catalog catalog, ThumbnailSource thumbnails, BooleanSupplier cancelled) {
    this.catalog = catalog;
    this.thumbnails = thumbnails;
    this.cancelled = cancelled;
  }

  /// @param model the catalog's number of the model whose vectors tell what is alike, if there is
  ///     one
  List<Group> groups(Optional<Long> model, int threads) throws IOException {
    Set<Pair> apart = catalog.lookalikes().apart();
    return new Duplicates((a, b) -> apart.contains(Pair.of(a, b))).in(shots(model, threads));
  }

  private List<Shot> shots(Optional<Long> model, int threads) throws IOException {
    List<Photo> photos = new Photos(catalog).timeline(Optional.empty());
    Map<Long, Facts> facts = catalog.lookalikes().facts();
    Map<Long, float[]> vectors =
        model.isPresent()
            ? catalog.vectors().of(photos.stream().map(Photo::id).toList(), model.get())
            : Map.of();
    List<Shot> shots = new ArrayList<>();
    try (ExecutorService lanes = Executors.newFixedThreadPool(threads)) {
      List<Future<Optional<Look>>> looks = new ArrayList<>();
      for (Photo photo : photos) {
        looks.add(lanes.submit(() -> look(photo)));
      }
      for (int i = 0; i < photos.size(); i++) {
        Photo photo = photos.get(i);
        Facts known = facts.get(photo.id());
        if (known != null) {
          Optional<float[]> vector = Optional.ofNullable(vectors.get(photo.id()));
          shots.add(shot(photo, known, looks.get(i).get(), vector));
        }
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stopped();
    }
    return shots;
  }

  private static LibraryException stopped() {
    return new LibraryException(
        LibraryException.Kind.CANCELLED, "Stopped before the duplicates were known.");
  }

  private Optional<Look> look(Photo photo) throws IOException {
    if (cancelled.getAsBoolean()) {
      throw stopped();
    }
    Optional<byte[]> jpeg = thumbnails.jpeg(photo.id());
    if (jpeg.isEmpty()) {
      return Optional.empty();
    }
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(jpeg.get()));
    return picture == null ? Optional.empty() : Optional.of(Look.of(picture));
  }

  private static Shot shot(
      Photo photo, Facts facts, Optional<Look> look, Optional<float[]> vector) {
    long bytes = facts.bytes().values().stream().mapToLong(Long::longValue).max().orElse(0);
    return new Shot(
        photo.id(),
        facts.taken(),
        photo.camera(),
        new Quality(photo.width(), photo.height(), facts.format()),
        look,
        vector,
        files(photo).stream().map(path -> new Shot.Copy(path, bytes, sidecar(path))).toList());
  }

  /// The files that hold the picture: a link to one of them is no copy, and to delete what it leads
  /// to would lose the picture.
  private static Collection<Path> files(Photo photo) {
    if (photo.copies().isEmpty()) {
      return List.of(photo.path());
    }
    Map<Path, Path> files = new LinkedHashMap<>();
    Stream.concat(Stream.of(photo.path()), photo.copies().stream())
        .forEach(path -> files.merge(target(path), path, DuplicateSearch::unlinked));
    return files.values();
  }

  private static Path unlinked(Path one, Path other) {
    return Files.isSymbolicLink(one) ? other : one;
  }

  private static Path target(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path; // away for now
    }
  }

  /// `a.jpg.xmp` or `a.xmp` beside `a.jpg`.
  private static boolean sidecar(Path path) {
    String name = String.valueOf(path.getFileName());
    int dot = name.lastIndexOf('.');
    return Files.exists(path.resolveSibling(name + ".xmp"))
        || dot > 0 && Files.exists(path.resolveSibling(name.substring(0, dot) + ".xmp"));
  }
}
