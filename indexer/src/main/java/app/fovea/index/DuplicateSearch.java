package app.fovea.index;

import app.fovea.index.duplicate.Duplicates;
import app.fovea.index.duplicate.Evidence;
import app.fovea.index.duplicate.Group;
import app.fovea.index.duplicate.Look;
import app.fovea.index.duplicate.Quality;
import app.fovea.index.duplicate.Shot;
import app.fovea.index.store.Catalog;
import app.fovea.index.store.Lookalikes.Facts;
import app.fovea.index.store.Lookalikes.Pair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Duplicates among the photos of a library, from what it knows of them: keys, thumbnails, times
/// and vectors. No original is read.
///
/// @param kept where looks are kept
record DuplicateSearch(
    Catalog catalog, ThumbnailSource thumbnails, Path kept, BooleanSupplier cancelled) {

  /// @param key of the model whose vectors tell what is alike, if there is one
  List<Group> groups(Optional<String> key, int threads) throws IOException {
    Optional<Long> model =
        key.isPresent() ? catalog.vectors().findModel(key.get()) : Optional.empty();
    Set<Pair> apart = catalog.lookalikes().apart();
    List<Photo> photos = new Photos(catalog).timeline(Optional.empty());
    var gathering =
        new LookGathering(kept, thumbnails, catalog.lookalikes().whole(), threads, cancelled);
    try (Looks looks = gathering.of(photos)) {
      return new Duplicates(
              (a, b) -> apart.contains(Pair.of(a, b)),
              new KnownPhotos(
                  catalog, model, photos, looks, places(photos), catalog.lookalikes().noted()))
          .in(shots(photos, looks));
    }
  }

  private List<Shot> shots(List<Photo> photos, Looks looks) throws IOException {
    Map<Long, Facts> facts = catalog.lookalikes().facts();
    List<Shot> shots = new ArrayList<>();
    for (int place = 0; place < photos.size(); place++) {
      Photo photo = photos.get(place);
      Facts known = facts.get(photo.id());
      if (known != null) {
        shots.add(
            new Shot(
                photo.id(),
                photo.clock() == Photo.Clock.CAMERA ? Optional.of(photo.taken()) : Optional.empty(),
                photo.camera(),
                new Quality(photo.width(), photo.height(), known.format()),
                looks.fingerprint(place),
                1 + photo.copies().size(),
                known.bytes()));
      }
    }
    return shots;
  }

  private static Map<Long, Integer> places(List<Photo> photos) {
    Map<Long, Integer> places = new HashMap<>();
    for (int place = 0; place < photos.size(); place++) {
      places.put(photos.get(place).id(), place);
    }
    return places;
  }

  /// @param places of the photos in the list, by content
  /// @param noted contents that somebody worked on
  private record KnownPhotos(
      Catalog catalog,
      Optional<Long> model,
      List<Photo> photos,
      Looks looks,
      Map<Long, Integer> places,
      BitSet noted)
      implements Evidence {

    /// Vectors that are averaged.
    private static final int SAMPLE = 10_000;

    @Override
    public void vectors(Sink sink) throws IOException {
      if (model.isPresent()) {
        catalog
            .vectors()
            .since(model.get(), 0, stored -> sink.accept(stored.content(), stored.vector()));
      }
    }

    @Override
    public List<float[]> sample() throws IOException {
      return model.isPresent() ? catalog.vectors().sample(model.get(), SAMPLE) : List.of();
    }

    @Override
    public Optional<float[]> vector(long content) throws IOException {
      return model.isPresent() ? catalog.vectors().of(content, model.get()) : Optional.empty();
    }

    @Override
    public Optional<Look> look(long content) throws IOException {
      Integer place = places.get(content);
      return place == null ? Optional.empty() : looks.look(place);
    }

    @Override
    public boolean noted(long content) {
      return noted.get((int) content);
    }

    @Override
    public List<Shot.Copy> files(long content) {
      Integer place = places.get(content);
      return place == null
          ? List.of()
          : real(photos.get(place)).stream()
              .map(path -> new Shot.Copy(path, sidecar(path)))
              .toList();
    }

    /// A link to one of the files is no copy, and to delete what it leads to would lose the
    /// picture.
    private static Collection<Path> real(Photo photo) {
      if (photo.copies().isEmpty()) {
        return List.of(photo.path());
      }
      Map<Path, Path> files = new LinkedHashMap<>();
      Stream.concat(Stream.of(photo.path()), photo.copies().stream())
          .forEach(path -> files.merge(target(path), path, KnownPhotos::unlinked));
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
}
