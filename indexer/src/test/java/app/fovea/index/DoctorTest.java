package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fovea.index.Library.Access;
import app.fovea.index.store.DamagedCatalog;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
  private static final int PHOTOS = 2000;
  private static final int PAGE = 16384;

  @TempDir Path directory;
  Shelf shelf;

  @BeforeEach
  void index() throws IOException {
    shelf = new Shelf(directory);
    for (int i = 0; i < PHOTOS; i++) {
      shelf.put(i + ".jpg", "picture " + i);
    }
    shelf.index();
  }

  @Test
  void aSoundLibraryIsFoundSound() throws IOException {
    assertThat(new Doctor(shelf.home).examine()).allMatch(Check::ok);
  }

  @Test
  void aRepairOfASoundLibraryLosesNothing() throws IOException {
    assertThat(new Doctor(shelf.home).repair()).allMatch(Check::ok);

    assertThat(shelf.search("picture 11", 1)).containsExactly("11.jpg");
    assertThat(shelf.index().unchanged()).isEqualTo(PHOTOS);
  }

  @Test
  void whatCanBeReadOfADamagedCatalogIsSavedAndTheRestIsIndexedAgain() throws IOException {
    Path catalog = shelf.home.resolve("catalog.db");
    int pages = (int) (Files.size(catalog) / PAGE);
    int damaged = pages / 2;
    try (RandomAccessFile file = new RandomAccessFile(catalog.toFile(), "rw")) {
      byte[] rubbish = new byte[PAGE];
      new Random(1).nextBytes(rubbish);
      file.seek((long) damaged * PAGE);
      file.write(rubbish);
    }
    assertThat(new Doctor(shelf.home).examine()).anyMatch(check -> !check.ok());

    assertThat(new Doctor(shelf.home).repair()).allMatch(Check::ok);

    assertThat(new Doctor(shelf.home).examine()).allMatch(Check::ok);
    assertThat(shelf.home.resolve("catalog-damaged-1.db")).exists();
    int before = shelf.models.encoded.get();
    Summary summary = shelf.index();
    assertThat(summary.failed()).isEmpty();
    assertThat(summary.unchanged()).isGreaterThan(PHOTOS / 2);
    assertThat(shelf.models.encoded.get() - before).isLessThan(PHOTOS / 2);
    assertThat(shelf.search("picture 1234", 1)).containsExactly("1234.jpg");
    try (Library library = shelf.open(Access.READ)) {
      assertThat(library.status().photos()).isEqualTo(PHOTOS);
    }
  }

  @Test
  void whatIsLeftOfACatalogThatWasCutOffIsSaved() throws IOException {
    Path catalog = shelf.home.resolve("catalog.db");
    try (RandomAccessFile file = new RandomAccessFile(catalog.toFile(), "rw")) {
      file.setLength(file.length() / PAGE * 3 / 4 * PAGE);
    }
    assertThat(new Doctor(shelf.home).examine()).anyMatch(check -> !check.ok());

    assertThat(new Doctor(shelf.home).repair()).allMatch(Check::ok);

    assertThat(new Doctor(shelf.home).examine()).allMatch(Check::ok);
    int before = shelf.models.encoded.get();
    assertThat(shelf.index().failed()).isEmpty();
    assertThat(shelf.models.encoded.get() - before).isLessThan(PHOTOS);
    assertThat(shelf.search("picture 1234", 1)).containsExactly("1234.jpg");
  }

  @Test
  void aRepairThatWasKilledBeforeItsCatalogTookItsPlaceLosesNothing() throws IOException {
    Path saved = shelf.home.resolve("catalog-saved.db");
    Files.move(shelf.home.resolve("catalog.db"), saved);
    Files.writeString(shelf.home.resolve("catalog.db-wal"), "what is left of the damaged one");
    assertThat(Library.isIn(shelf.home)).isTrue();
    assertThat(new Doctor(shelf.home).examine()).anyMatch(check -> !check.ok());

    assertThat(shelf.index().unchanged()).isEqualTo(PHOTOS);

    assertThat(saved).doesNotExist();
    assertThat(new Doctor(shelf.home).examine()).allMatch(Check::ok);
  }

  @Test
  void aRepairEndsWhatAnotherOneBegan() throws IOException {
    Files.move(shelf.home.resolve("catalog.db"), shelf.home.resolve("catalog-saved.db"));

    assertThat(new Doctor(shelf.home).repair()).allMatch(Check::ok);

    assertThat(shelf.index().unchanged()).isEqualTo(PHOTOS);
  }

  @Test
  void aRepairWaitsForNobody() throws IOException {
    try (Library _ = shelf.open(Access.WRITE)) {
      assertThatThrownBy(() -> new Doctor(shelf.home).repair())
          .isInstanceOfSatisfying(
              LibraryException.class,
              e -> assertThat(e.kind()).isEqualTo(LibraryException.Kind.LOCKED));
    }
  }

  @Test
  void anIndexOfTheCatalogThatSaysMoreThanItsTableIsFoundAndMended() throws IOException {
    DamagedCatalog.removeBesideIndex(shelf.home.resolve("catalog.db"), "vector", "vector_of");
    assertThat(new Doctor(shelf.home).examine()).anyMatch(check -> !check.ok());

    assertThat(new Doctor(shelf.home).repair()).allMatch(Check::ok);

    assertThat(new Doctor(shelf.home).examine()).allMatch(Check::ok);
    assertThat(shelf.index().indexed()).isEqualTo(1);
  }
}
