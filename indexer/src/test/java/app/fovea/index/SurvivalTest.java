package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fovea.index.Library.Access;
import app.fovea.index.store.Catalog;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurvivalTest {
  private static final int PHOTOS = 1500;
  private static final int PAGE = 16384;

  @TempDir Path directory;
  Shelf shelf;

  @BeforeEach
  void putPictures() throws IOException {
    shelf = new Shelf(directory);
    for (int i = 0; i < PHOTOS; i++) {
      shelf.put(i % 10 + "/" + i + ".jpg", "picture " + i);
    }
  }

  @Test
  void aRunThatWasKilledGoesOnWithNoPhotoTwiceAndNoneLost() throws Exception {
    Process process = KilledRun.start(directory);
    boolean killed = false;
    try (BufferedReader progress = process.inputReader()) {
      for (String line = progress.readLine(); line != null; line = progress.readLine()) {
        if (!killed && !line.equals("done") && Long.parseLong(line) > 0) {
          process.destroyForcibly();
          killed = true;
        }
      }
    } catch (IOException e) {
      assertThat(killed).isTrue();
    }
    process.waitFor();
    long survived;
    try (Library library = shelf.open(Access.READ)) {
      survived = library.status().photos();
    }
    assertThat(survived).isBetween(1L, PHOTOS - 1L);

    Summary summary = shelf.index();

    assertThat(summary.indexed()).isEqualTo(PHOTOS - survived);
    assertThat(summary.unchanged()).isEqualTo(survived);
    assertThat(shelf.models.encoded.get()).isEqualTo((int) (PHOTOS - survived));
    assertComplete();
  }

  /// Every content has one vector, and the index knows every one of them.
  private void assertComplete() throws IOException {
    Set<Long> contents = new HashSet<>();
    try (Catalog catalog = Catalog.read(shelf.home.resolve("catalog.db")).orElseThrow()) {
      long model =
          catalog.vectors().findModel(ModelKey.of(FakeEncoder.model("starter"))).orElseThrow();
      catalog
          .vectors()
          .since(model, 0, stored -> assertThat(contents.add(stored.content())).isTrue());
    }
    assertThat(contents).hasSize(PHOTOS);
    assertThat(new HashSet<>(shelf.search("anything", PHOTOS))).hasSize(PHOTOS);
  }

  @Test
  void aStoppedRunKeepsWhatWasDone() throws IOException {
    try (Library library = shelf.open(Access.WRITE)) {
      library.addFolder(shelf.photos);
      long[] seen = new long[1];
      Summary stopped =
          library.index(
              List.of(shelf.photos), progress -> seen[0] = progress.indexed(), () -> seen[0] > 0);
      assertThat(stopped.indexed()).isBetween(1L, PHOTOS - 1L);
      assertThat(stopped.removed()).isZero();
      assertThat(library.status().photos()).isEqualTo(stopped.indexed());
    }

    shelf.index();

    assertThat(shelf.models.encoded.get()).isEqualTo(PHOTOS);
    assertComplete();
  }

  @Test
  void aDeletedVectorIndexIsMadeAgainFromTheCatalog() throws IOException {
    shelf.index();
    for (Path file : indexFiles()) {
      Files.delete(file);
    }

    assertThat(shelf.search("picture 42", 1)).containsExactly("42.jpg");
    assertThat(shelf.index().indexed()).isZero();

    assertThat(indexFiles()).isNotEmpty();
    assertThat(shelf.models.encoded.get()).isEqualTo(PHOTOS);
    assertComplete();
  }

  @Test
  void aDamagedVectorIndexIsMadeAgainFromTheCatalog() throws IOException {
    shelf.index();
    for (Path file : indexFiles()) {
      Files.writeString(file, "no index");
    }

    assertThat(shelf.search("picture 42", 1)).containsExactly("42.jpg");
    assertThat(shelf.index().indexed()).isZero();

    assertComplete();
  }

  private List<Path> indexFiles() throws IOException {
    try (Stream<Path> files = Files.walk(shelf.home.resolve("vectors"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void aDamagedThumbnailFileIsMadeAgain() throws IOException {
    shelf.index();
    Files.writeString(shelf.home.resolve("thumbnails.db"), "no database at all");

    try (Library library = shelf.open(Access.WRITE)) {
      Photo photo = library.photo(shelf.photos.resolve("1/1.jpg")).orElseThrow();
      assertThat(new String(library.pictures().thumbnail(photo.id()).orElseThrow()))
          .isEqualTo("picture 1");
    }
  }

  @Test
  void damagedPagesAmongTheThumbnailsCostThumbnailsAndNothingElse() throws IOException {
    shelf.index();
    Path file = shelf.home.resolve("thumbnails.db");
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, PAGE, bytes.length, (byte) 0x5a);
    Files.write(file, bytes);
    shelf.put("new.jpg", "another picture");

    try (Library library = shelf.open(Access.WRITE)) {
      assertThat(shelf.index(library).indexed()).isEqualTo(1);
      for (String name : List.of("1/1.jpg", "new.jpg")) {
        Photo photo = library.photo(shelf.photos.resolve(name)).orElseThrow();
        assertThat(library.pictures().thumbnail(photo.id())).isPresent();
      }
    }
  }

  /// What was not synced is lost with the power: any end of the log, in the middle of a page, too.
  @Test
  void aLibraryWhoseLogLostItsEndOpensAndGoesOn() throws IOException {
    Shelf after = new Shelf(directory.resolve("after"));
    Files.createDirectories(after.home);
    Files.delete(after.photos);
    Files.createSymbolicLink(directory.resolve("after/photos"), shelf.photos);
    Shelf copy = new Shelf(directory.resolve("after"));
    try (Library library = shelf.open(Access.WRITE)) {
      library.addFolder(shelf.photos);
      long[] seen = new long[1];
      library.index(
          List.of(), progress -> seen[0] = progress.indexed(), () -> seen[0] > PHOTOS / 2);
      for (String part : List.of("catalog.db", "catalog.db-wal")) {
        Files.copy(shelf.home.resolve(part), copy.home.resolve(part));
      }
    }
    try (FileChannel log =
        FileChannel.open(copy.home.resolve("catalog.db-wal"), StandardOpenOption.WRITE)) {
      log.truncate(log.size() * 2 / 3 + 123);
    }

    Summary summary = copy.index();

    assertThat(summary.indexed() + summary.unchanged()).isEqualTo(PHOTOS);
    assertThat(new Doctor(copy.home).examine()).allMatch(Check::ok);
    assertThat(copy.search("picture 42", 1)).containsExactly("42.jpg");
  }

  @Test
  void aCatalogThatIsNoDatabaseIsRefusedAndLeftAsItIs() throws IOException {
    Files.createDirectories(shelf.home);
    Path catalog = Files.writeString(shelf.home.resolve("catalog.db"), "my novel, chapter one");

    for (Access access : Access.values()) {
      assertThatThrownBy(() -> shelf.open(access))
          .isInstanceOfSatisfying(
              LibraryException.class,
              e -> assertThat(e.kind()).isEqualTo(LibraryException.Kind.DAMAGED));
    }
    assertThat(catalog).hasContent("my novel, chapter one");
  }

  @Test
  void aSecondWriterIsRefusedAndReadersAreNot() throws IOException {
    try (Library writer = shelf.open(Access.WRITE)) {
      assertThatThrownBy(() -> shelf.open(Access.WRITE))
          .isInstanceOfSatisfying(
              LibraryException.class,
              e -> assertThat(e.kind()).isEqualTo(LibraryException.Kind.LOCKED));

      writer.addFolder(shelf.photos);
      try (Library reader = shelf.open(Access.READ)) {
        writer.index(List.of(), _ -> {}, () -> false);
        assertThat(Shelf.search(reader, "picture 3", 1)).containsExactly("3.jpg");
      }
    }
  }

  @Test
  void aReaderInAnotherProcessDoesNotDisturbARun() throws Exception {
    Process process = KilledRun.start(directory);
    long most = 0;
    try (BufferedReader progress = process.inputReader()) {
      for (String line = progress.readLine(); line != null; line = progress.readLine()) {
        if (!line.equals("done") && Long.parseLong(line) > 0) {
          int found = shelf.search("anything", PHOTOS).size();
          assertThat((long) found).isGreaterThanOrEqualTo(most);
          most = found;
        }
      }
    }
    assertThat(process.waitFor()).isZero();
    assertThat(most).isPositive();
    assertThat(shelf.search("anything", PHOTOS)).hasSize(PHOTOS);
  }

  @Test
  void aModelThatIsNotThereIsNamed() throws IOException {
    try (Library library = shelf.open(Access.READ, Optional.of("other"))) {
      assertThatThrownBy(library::encoder)
          .isInstanceOf(LibraryException.class)
          .hasMessage("There is no model other. There are: starter.");
    }
  }
}
