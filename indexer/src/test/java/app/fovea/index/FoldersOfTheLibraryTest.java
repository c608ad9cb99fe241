package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.Library.Access;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Folders that come to the library, leave it and come back.
class FoldersOfTheLibraryTest {
  @TempDir Path directory;
  private Shelf shelf;
  private Path cat;

  @BeforeEach
  void indexTwoPictures() throws IOException {
    shelf = new Shelf(directory);
    cat = shelf.put("pets/cat.jpg", "a cat");
    shelf.put("pets/dog.jpg", "a dog");
    shelf.index();
  }

  @Test
  void aRemovedFolderThatComesBackIsAsItWasAndNoFileIsReadAgain() throws IOException {
    shelf.put("broken.jpg", "broken");
    try (Library library = shelf.open(Access.WRITE)) {
      shelf.index(library);
      library.rate(List.of(library.photo(cat).orElseThrow().id()), 4);
      List<Photo> before = library.timeline(Optional.empty());
      List<Outcome.Failed> failed = library.status().failed();
      assertThat(failed).hasSize(1);
      int hashed = shelf.pictures.hashed.get();

      library.removeFolder(shelf.photos);
      assertThat(library.status().failed()).isEmpty();
      library.addFolder(shelf.photos);

      assertThat(library.timeline(Optional.empty())).isEqualTo(before);
      assertThat(library.status().failed()).isEqualTo(failed);
      assertThat(library.photo(cat).orElseThrow().rating()).isEqualTo(4);
      assertThat(Shelf.search(library, "a cat", 1)).containsExactly("cat.jpg");
      assertThat(shelf.index(library).unchanged()).isEqualTo(2);
      assertThat(shelf.pictures.hashed.get()).isEqualTo(hashed);
    }
  }

  @Test
  void aFolderThatIsAwayComesBackWhileItIsAway() throws IOException {
    try (Library library = shelf.open(Access.WRITE)) {
      List<Photo> before = library.timeline(Optional.empty());
      Files.move(shelf.photos, directory.resolve("away"));
      library.removeFolder(shelf.photos);
      library.addFolder(shelf.photos);
      assertThat(library.folders()).extracting(Folder::online).containsExactly(false);
      assertThat(library.timeline(Optional.empty()))
          .extracting(Photo::path)
          .isEqualTo(before.stream().map(Photo::path).toList());
    }
  }

  @Test
  void aFolderBelowARemovedOneComesBackAlone() throws IOException {
    Path pets = shelf.photos.resolve("pets");
    Path car = shelf.put("car.jpg", "a car");
    try (Library library = shelf.open(Access.WRITE)) {
      shelf.index(library);
      int hashed = shelf.pictures.hashed.get();
      library.removeFolder(shelf.photos);
      library.addFolder(pets);
      assertThat(library.timeline(Optional.empty()))
          .hasSize(2)
          .allMatch(photo -> photo.path().startsWith(pets));
      library.addFolder(shelf.photos);
      assertThat(library.folders()).extracting(Folder::path).containsExactly(shelf.photos);
      assertThat(library.photo(car)).isPresent();
      assertThat(shelf.index(library).unchanged()).isEqualTo(3);
      assertThat(shelf.pictures.hashed.get()).isEqualTo(hashed);
    }
  }

  @Test
  void aFolderBelowOneOfTheLibrarysAddsNothingAndOneAboveTakesItsPlace() throws IOException {
    try (Library library = shelf.open(Access.WRITE)) {
      library.addFolder(shelf.photos.resolve("pets"));
      assertThat(library.folders()).extracting(Folder::path).containsExactly(shelf.photos);

      library.addFolder(directory);
      assertThat(library.folders())
          .extracting(Folder::path)
          .containsExactly(directory.toRealPath());
    }
  }
}
