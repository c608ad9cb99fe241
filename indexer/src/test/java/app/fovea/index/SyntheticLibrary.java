package app.fovea.index;

import app.fovea.index.image.Metadata;
import app.fovea.index.image.Picture;
import app.fovea.index.store.Catalog;
import app.fovea.index.store.Change;
import app.fovea.index.store.FileState;
import app.fovea.index.store.Thumbnails;
import app.fovea.model.ModelPackage;
import app.fovea.model.Pixels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fills a library with as many photos as one likes, by the same calls that save real ones; only
/// their files are not there, and their vectors and thumbnails are made up.
final class SyntheticLibrary {
  private static final int FOLDER = 1000;

  /// One in so many.
  private static final int LOCATED = 3;

  private static final int TAGGED = 5;
  private static final int RATED = 30;
  private static final int KEYWORDS = 200;
  private static final int AT_ONCE = 2000;
  private static final Pixels NO_PIXELS = new Pixels(0, new byte[0]);
  private static final LocalDateTime FIRST = LocalDateTime.of(2010, 1, 1, 12, 0);

  private final LibraryDirectory directory;
  private final ClusteredVectors vectors;

  SyntheticLibrary(LibraryDirectory directory, ClusteredVectors vectors) {
    this.directory = directory;
    this.vectors = vectors;
  }

  /// The camera that one in so many photos was taken with.
  static String camera(int oneIn) {
    return "Camera of one in " + oneIn;
  }

  private static String camera(long number) {
    return camera(number % 100 == 0 ? 100 : number % 10 == 1 ? 10 : number % 2 == 0 ? 2 : 3);
  }

  void fill(ModelPackage model, long photos) throws IOException {
    Path root = Files.createDirectories(directory.path().resolve("photos"));
    try (Catalog catalog = Catalog.write(directory.catalog());
        Thumbnails thumbnails = Thumbnails.write(directory.thumbnails())) {
      new Folders(catalog).add(root);
      Locations.Spot spot = Locations.now(catalog).spot(root.toRealPath());
      long number = catalog.vectors().model(ModelKey.of(model), model.dimension());
      SyntheticThumbnails pictures = new SyntheticThumbnails();
      for (long from = 1; from <= photos; from += AT_ONCE) {
        List<Change> changes = new ArrayList<>();
        Map<String, byte[]> jpegs = new HashMap<>();
        long folder = 0;
        for (long i = from; i < Math.min(from + AT_ONCE, photos + 1); i++) {
          if ((i - from) % FOLDER == 0) {
            String path = "%s/%d/%d".formatted(spot.path(), i / FOLDER / 12, i / FOLDER);
            folder = catalog.places().folder(spot.volume().id(), path, 0, _ -> false).id();
          }
          byte[] jpeg = pictures.jpeg(i);
          Change.Embedded photo = photo(i, folder, jpeg);
          changes.add(photo);
          jpegs.put(photo.key(), jpeg);
        }
        thumbnails.put(jpegs);
        var _ = catalog.save(changes, number);
      }
    }
  }

  private Change.Embedded photo(long number, long folder, byte[] jpeg) {
    LocalDateTime taken = FIRST.plusMinutes(number * 7);
    Metadata metadata =
        new Metadata(
            Optional.of(taken),
            Optional.of(camera(number)),
            Optional.of("24-70mm F2.8"),
            place(number),
            Optional.empty(),
            number % TAGGED == 0 ? List.of("keyword " + number / TAGGED % KEYWORDS) : List.of(),
            number % RATED == 0 ? Optional.of(3) : Optional.empty());
    return new Change.Embedded(
        new FileState(folder, "IMG_%07d.JPG".formatted(number), 4_000_000 + number, number, 0),
        "%064x".formatted(number * 0x9e3779b97f4a7c15L),
        new Picture(NO_PIXELS, jpeg, 4000, 3000, 0x808080, "JPEG", metadata),
        vectors.vector(number));
  }

  private static Optional<Photo.Place> place(long number) {
    return number % LOCATED == 0
        ? Optional.of(new Photo.Place(number % 170 - 85.0, number / 170 % 360 - 180.0))
        : Optional.empty();
  }
}
