package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.fovea.index.Library.Access;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
  @TempDir Path directory;
  Shelf shelf;

  @BeforeEach
  void putPictures() throws IOException {
    shelf = new Shelf(directory);
    shelf.put("cat.jpg", "a cat");
    shelf.put("dog.jpg", "a dog");
    shelf.put("deep/er/bridge.jpg", "a bridge");
    shelf.put("notes.txt", "no picture");
  }

  @Test
  void whatIsIndexedIsFoundByWordsInAnotherOpening() throws IOException {
    Summary summary = shelf.index();

    assertThat(summary.indexed()).isEqualTo(3);
    assertThat(summary.failed()).isEmpty();
    assertThat(shelf.search("a bridge", 1)).containsExactly("bridge.jpg");
    try (Library library = shelf.open(Access.READ)) {
      Match best = library.search(Query.words("a dog"), 3, () -> false).matches().getFirst();
      assertThat(best.score()).isCloseTo(1, within(1e-5));
      assertThat(best.photo().path()).isEqualTo(shelf.photos.resolve("dog.jpg"));
      assertThat(best.photo().online()).isTrue();
    }
  }

  @Test
  void aSecondRunReadsAndEmbedsNothing() throws IOException {
    shelf.index();
    int read = shelf.pictures.read.get();
    int hashed = shelf.pictures.hashed.get();

    Summary again = shelf.index();

    assertThat(again.indexed()).isZero();
    assertThat(again.unchanged()).isEqualTo(3);
    assertThat(shelf.pictures.read.get()).isEqualTo(read);
    assertThat(shelf.pictures.hashed.get()).isEqualTo(hashed);
    assertThat(shelf.models.encoded.get()).isEqualTo(3);
  }

  @Test
  void aRefusedFileIsListedAgainButNotTriedAgain() throws IOException {
    Path broken = shelf.put("odd.jpg", "broken");

    Summary first = shelf.index();
    int read = shelf.pictures.read.get();
    Summary second = shelf.index();

    var refusal = new Outcome.Failed(broken, "This is not a picture.");
    assertThat(first.failed()).containsExactly(refusal);
    assertThat(second.failed()).containsExactly(refusal);
    assertThat(shelf.pictures.read.get()).isEqualTo(read);
  }

  @Test
  void aRefusedFileIsTriedAgainWhenItsDecoderIsAnotherOne() throws IOException {
    shelf.put("odd.jpg", "broken");
    shelf.index();
    int read = shelf.pictures.read.get();
    shelf.pictures.decoder = "fake 2";

    Summary tried = shelf.index();
    Summary again = shelf.index();

    assertThat(tried.failed()).hasSize(1);
    assertThat(again.failed()).hasSize(1);
    assertThat(shelf.pictures.read.get()).isEqualTo(read + 1);
  }

  @Test
  void aDeletedFileIsRemovedAndNoLongerFound() throws IOException {
    shelf.index();
    Files.delete(shelf.photos.resolve("cat.jpg"));

    Summary summary = shelf.index();

    assertThat(summary.removed()).isEqualTo(1);
    assertThat(summary.unchanged()).isEqualTo(2);
    assertThat(shelf.search("a cat", 10)).doesNotContain("cat.jpg").hasSize(2);
  }

  @Test
  void copiesAreOnePhotoWithTwoFiles() throws IOException {
    shelf.put("copy/cat again.jpg", "a cat");

    Summary summary = shelf.index();

    assertThat(summary.indexed()).isEqualTo(3);
    assertThat(summary.copied()).isEqualTo(1);
    assertThat(shelf.models.encoded.get()).isEqualTo(3);
    try (Library library = shelf.open(Access.READ)) {
      Photo cat = library.photo(shelf.photos.resolve("cat.jpg")).orElseThrow();
      assertThat(cat.copies()).hasSize(1);
      assertThat(library.timeline(Optional.empty())).hasSize(3);
      Path copy = shelf.photos.resolve("copy/cat again.jpg");
      assertThat(library.timeline(Optional.of(copy.getParent())))
          .containsExactly(cat.shownAt(copy));
      assertThat(library.status().photos()).isEqualTo(3);
      assertThat(library.status().pending()).isZero();
      assertThat(new String(library.pictures().thumbnail(cat.id()).orElseThrow()))
          .isEqualTo("a cat");
    }
  }

  @Test
  void aFolderThatIsMissingOrAFileIsRefused() throws IOException {
    try (Library library = shelf.open(Access.WRITE)) {
      assertThatThrownBy(() -> library.addFolder(directory.resolve("nowhere")))
          .isInstanceOfSatisfying(
              LibraryException.class,
              e -> assertThat(e.kind()).isEqualTo(LibraryException.Kind.NO_SUCH_FILE));
      assertThatThrownBy(() -> library.addFolder(shelf.photos.resolve("cat.jpg")))
          .hasMessageContaining("is a file, not a folder");
    }
  }

  @Test
  void anEmptyQueryIsRefused() throws IOException {
    try (Library library = shelf.open(Access.READ)) {
      assertThatThrownBy(() -> library.search(Query.words("  "), 5, () -> false))
          .isInstanceOfSatisfying(
              LibraryException.class,
              e -> assertThat(e.kind()).isEqualTo(LibraryException.Kind.BAD_REQUEST));
    }
  }

  @Test
  void withoutAModelNothingIsIndexed() throws IOException {
    shelf.models.installed.clear();
    try (Library library = shelf.open(Access.WRITE)) {
      library.addFolder(shelf.photos);
      assertThatThrownBy(() -> shelf.index(library))
          .isInstanceOfSatisfying(
              LibraryException.class,
              e -> assertThat(e.kind()).isEqualTo(LibraryException.Kind.NO_MODEL));
      assertThat(library.folders()).extracting(Folder::path).isEqualTo(List.of(shelf.photos));
    }
  }
}
