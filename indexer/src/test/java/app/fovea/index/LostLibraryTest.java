package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fovea.index.image.Picture;
import app.fovea.index.image.Refused;
import app.fovea.model.Input;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The library's own folder goes away in the middle of a run.
class LostLibraryTest {
  private static final int PHOTOS = 600;
  private static final int LAST_BEFORE = 400;

  @TempDir Path directory;
  private Shelf shelf;
  private Path away;

  @BeforeEach
  void putPictures() throws IOException {
    shelf = new Shelf(directory);
    away = directory.toRealPath().resolve("away");
    for (int i = 0; i < PHOTOS; i++) {
      shelf.put(i + ".jpg", "picture " + i);
    }
  }

  /// What happens to the folder.
  private interface Mishap {
    void happen() throws IOException;
  }

  /// Pictures of which one, when it is read, sees the mishap.
  private final class Witness extends FakePictures {
    private final Mishap mishap;

    Witness(Mishap mishap) {
      this.mishap = mishap;
    }

    @Override
    public Picture read(Path file, Input input) throws Refused {
      if (read.get() == LAST_BEFORE) {
        try {
          mishap.happen();
        } catch (IOException e) {
          throw new Refused("no mishap", e);
        }
      }
      return super.read(file, input);
    }
  }

  private void runInto(Mishap mishap) throws IOException {
    try (Library library = shelf.open(new Witness(mishap))) {
      library.addFolder(shelf.photos);
      for (int run = 0; run < 2; run++) {
        assertThatThrownBy(() -> shelf.index(library))
            .isInstanceOf(LibraryException.class)
            .hasMessage(LibraryFault.GONE.about(shelf.home))
            .extracting(e -> ((LibraryException) e).kind())
            .isEqualTo(LibraryException.Kind.NO_SUCH_FILE);
      }
    }
    assertThat(shelf.home).as("nothing stands in its place").doesNotExist();
    assertThat(shelf.photos.toFile().list()).hasSize(PHOTOS);
  }

  @Test
  void aLibraryThatIsRemovedDuringARunIsToldAndCanBeMadeAgain() throws IOException {
    runInto(this::remove);

    assertThat(shelf.index().indexed()).isEqualTo(PHOTOS);
  }

  private void remove() throws IOException {
    try (Stream<Path> all = Files.walk(shelf.home)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Test
  void aLibraryWhoseDriveIsPulledOutDuringARunGoesOnWhenItIsBack() throws IOException {
    runInto(() -> Files.move(shelf.home, away));
    Files.move(away, shelf.home);
    shelf.models.encoded.set(0);

    Summary summary = shelf.index();

    assertThat(summary.unchanged()).isPositive();
    assertThat(summary.unchanged() + summary.indexed()).isEqualTo(PHOTOS);
    assertThat(shelf.search("picture 7", 1)).containsExactly("7.jpg");
    assertThat(new Doctor(shelf.home).examine()).filteredOn(check -> !check.ok()).isEmpty();
  }

  @Test
  void aLibraryThatIsGoneWithItsModelsIsNotOneThatHasNoModelYet() throws IOException {
    try (Library library = shelf.open(new FakePictures())) {
      shelf.models.installed.clear();
      Files.move(shelf.home, away);

      assertThatThrownBy(() -> shelf.index(library))
          .hasMessage(LibraryFault.GONE.about(shelf.home));
      Files.move(away, shelf.home);
      assertThatThrownBy(() -> shelf.index(library)).hasMessageContaining("no model yet");
    }
  }
}
