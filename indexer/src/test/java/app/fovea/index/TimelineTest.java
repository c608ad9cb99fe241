package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fovea.index.store.Catalog;
import app.fovea.index.store.Contents;
import app.fovea.index.store.Files.Located;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineTest {
  private static final LocalDateTime EARLY = LocalDateTime.of(1931, 5, 4, 23, 59, 58);

  @TempDir private Path place;

  /// Those with an odd number have no camera and no place, every third has a copy elsewhere.
  private static Contents.Row row(long id, long volume, String folder) {
    return row(id, volume, folder, EARLY.plusHours(id));
  }

  private static Contents.Row row(long id, long volume, String folder, LocalDateTime dated) {
    List<Located> one = List.of(new Located(id, id, volume, folder, "überall " + id + ".jpg"));
    List<Located> two = List.of(one.getFirst(), new Located(-id, id, volume, folder, "copy" + id));
    return new Contents.Row(
        id,
        "%064x".formatted(id),
        (int) id,
        3000,
        dated,
        id % 5 == 0 ? Photo.Clock.FILE : Photo.Clock.CAMERA,
        Optional.of("Camera " + id % 6).filter(_ -> id % 2 == 0),
        Optional.of(new Photo.Place(-id / 100.0, 12.5)).filter(_ -> id % 2 == 0),
        (int) (id % 6),
        0xffeedd,
        id % 3 == 0 ? two : one);
  }

  @Test
  void photosAreWhatWasAddedTheNewestFirst() throws IOException {
    Path root = Files.createDirectories(place.resolve("photos")).toRealPath();
    try (Catalog catalog = Catalog.write(place.resolve("catalog.db"))) {
      Locations locations = Locations.now(catalog);
      Locations.Spot spot = locations.spot(root);
      Timeline.Builder builder = new Timeline.Builder(locations);
      for (long id = 1; id <= 2500; id++) {
        builder.add(row(id, spot.volume().id(), spot.path()));
      }
      assertThat(builder.build())
          .containsExactlyElementsOf(
              LongStream.rangeClosed(1, 2500)
                  .map(number -> 2501 - number)
                  .mapToObj(id -> photo(id, root))
                  .toList());
    }
  }

  private static Photo photo(long id, Path folder) {
    Contents.Row row = row(id, 0, "");
    return new Photo(
        id,
        row.key(),
        folder.resolve("überall " + id + ".jpg"),
        id % 3 == 0 ? List.of(folder.resolve("copy" + id)) : List.of(),
        row.width(),
        row.height(),
        row.dated(),
        row.clock(),
        row.camera(),
        row.place(),
        row.rating(),
        true,
        row.colour());
  }

  @Test
  void ofAPhotosFilesOneThatCanBeReachedIsShown() throws IOException {
    Path root = Files.createDirectories(place.resolve("photos")).toRealPath();
    try (Catalog catalog = Catalog.write(place.resolve("catalog.db"))) {
      long away = catalog.places().volume("away", Path.of("/gone")).id();
      Locations locations = Locations.now(catalog);
      Locations.Spot spot = locations.spot(root);
      Located gone = new Located(1, 1, away, "a", "gone.jpg");
      Located here = new Located(2, 1, spot.volume().id(), spot.path(), "here.jpg");
      Timeline.Builder builder = new Timeline.Builder(locations);
      builder.add(withFiles(List.of(gone, here)));
      builder.add(withFiles(List.of(gone)));
      List<Photo> photos = builder.build();
      assertThat(photos.getLast().path()).isEqualTo(root.resolve("here.jpg"));
      assertThat(photos.getLast().copies()).containsExactly(Path.of("/gone/a/gone.jpg"));
      assertThat(photos).extracting(Photo::online).containsExactly(false, true);
      assertThatThrownBy(() -> photos.get(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @Test
  void photosBelowAFolderOfTheLibraryThatIsNotThereAreOffline() throws IOException {
    Path photos = Files.createDirectories(place.resolve("photos/2024")).toRealPath();
    Path root = photos.getParent();
    try (Catalog catalog = Catalog.write(place.resolve("catalog.db"))) {
      new Folders(catalog).add(root);
      Locations.Spot spot = Locations.now(catalog).spot(photos);
      Files.move(root, place.resolve("elsewhere"));
      Timeline.Builder builder = new Timeline.Builder(Locations.now(catalog));
      builder.add(row(1, spot.volume().id(), spot.path()));
      assertThat(builder.build()).extracting(Photo::online).containsExactly(false);
      Files.move(place.resolve("elsewhere"), root);
      Timeline.Builder again = new Timeline.Builder(Locations.now(catalog));
      again.add(row(1, spot.volume().id(), spot.path()));
      assertThat(again.build()).extracting(Photo::online).containsExactly(true);
    }
  }

  @Test
  void ofThoseWithOneTimeTheLastComesFirst() throws IOException {
    try (Catalog catalog = Catalog.write(place.resolve("catalog.db"))) {
      long away = catalog.places().volume("away", Path.of("/gone")).id();
      Timeline.Builder builder = new Timeline.Builder(Locations.now(catalog));
      for (long id : new long[] {1, 2, 3}) {
        builder.add(row(id, away, "a", EARLY));
      }
      assertThat(builder.build()).extracting(Photo::id).containsExactly(3L, 2L, 1L);
    }
  }

  private static Contents.Row withFiles(List<Located> files) {
    Contents.Row row = row(1, 0, "");
    return new Contents.Row(
        row.id(),
        row.key(),
        row.width(),
        row.height(),
        row.dated(),
        row.clock(),
        row.camera(),
        row.place(),
        row.rating(),
        row.colour(),
        files);
  }
}
