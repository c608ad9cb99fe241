package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.Library.Access;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people and programs do to files: nothing that was embedded is embedded again.
class IdentityTest {
  @TempDir Path directory;
  private static final int COPIES = 100;

  Shelf shelf;
  Path cat;
  Path dog;
  long catId;

  @BeforeEach
  void indexTwoPictures() throws IOException {
    shelf = new Shelf(directory);
    cat = shelf.put("pets/cat.jpg", "a cat");
    dog = shelf.put("pets/dog.jpg", "a dog");
    shelf.index();
    catId = photo(cat).id();
  }

  private Photo photo(Path path) throws IOException {
    try (Library library = shelf.open(Access.READ)) {
      return library.photo(path).orElseThrow();
    }
  }

  private Summary again() throws IOException {
    int before = shelf.models.encoded.get();
    Summary summary = shelf.index();
    assertThat(shelf.models.encoded.get()).isEqualTo(before);
    assertThat(summary.indexed()).isZero();
    assertThat(summary.failed()).isEmpty();
    return summary;
  }

  @Test
  void aMovedFileKeepsItsContent() throws IOException {
    Path moved = Files.createDirectories(shelf.photos.resolve("elsewhere")).resolve("cat.jpg");
    Files.move(cat, moved);

    Summary summary = again();

    assertThat(summary.moved()).isEqualTo(1);
    assertThat(summary.removed()).isZero();
    assertThat(photo(moved).id()).isEqualTo(catId);
    assertThat(photo(moved).copies()).isEmpty();
  }

  @Test
  void aFileThatMovedToADiskWithoutItsInodeIsKnownByItsBytes() throws IOException {
    Path moved = shelf.photos.resolve("moved.jpg");
    Files.copy(cat, moved, StandardCopyOption.COPY_ATTRIBUTES);
    Files.delete(cat);

    Summary summary = again();

    assertThat(summary.moved()).isEqualTo(1);
    assertThat(summary.removed()).isZero();
    assertThat(photo(moved).id()).isEqualTo(catId);
  }

  @Test
  void aMoveIsSeenAlthoughOnlyTheNewFolderIsLookedAt() throws IOException {
    Path elsewhere = Files.createDirectories(shelf.photos.resolve("elsewhere"));
    Files.move(cat, elsewhere.resolve("cat.jpg"));

    try (Library library = shelf.open(Access.WRITE)) {
      Summary summary = library.index(List.of(elsewhere), _ -> {}, () -> false);

      assertThat(summary.moved()).isEqualTo(1);
      Photo photo = library.photo(catId).orElseThrow();
      assertThat(photo.path()).isEqualTo(elsewhere.resolve("cat.jpg"));
      assertThat(photo.copies()).isEmpty();
    }
  }

  @Test
  void aRenamedFileIsNotEvenRead() throws IOException {
    int hashed = shelf.pictures.hashed.get();
    Files.move(cat, cat.resolveSibling("Cat 1.jpg"));

    assertThat(again().moved()).isEqualTo(1);

    assertThat(photo(cat.resolveSibling("Cat 1.jpg")).id()).isEqualTo(catId);
    assertThat(shelf.pictures.hashed.get()).isEqualTo(hashed);
  }

  @Test
  void aRenameOfCaseAloneIsAMove() throws IOException {
    Files.move(cat, cat.resolveSibling("CAT.jpg"));

    assertThat(again().moved()).isEqualTo(1);

    assertThat(photo(cat.resolveSibling("CAT.jpg")).copies()).isEmpty();
  }

  @Test
  void twoFilesThatSwapTheirNamesSwapTheirContents() throws IOException {
    long dogId = photo(dog).id();
    Path aside = cat.resolveSibling("aside.jpg");
    Files.move(cat, aside);
    Files.move(dog, cat);
    Files.move(aside, dog);

    Summary summary = again();

    assertThat(summary.moved()).isEqualTo(2);
    assertThat(summary.removed()).isZero();
    assertThat(photo(dog).id()).isEqualTo(catId);
    assertThat(photo(cat).id()).isEqualTo(dogId);
    assertThat(photo(cat).copies()).isEmpty();
  }

  @Test
  void aCopyIsAnotherFileOfTheSamePhoto() throws IOException {
    Files.copy(cat, shelf.photos.resolve("copy.jpg"));

    Summary summary = again();

    assertThat(summary.copied()).isEqualTo(1);
    assertThat(summary.moved()).isZero();

    assertThat(photo(cat).copies()).containsExactly(shelf.photos.resolve("copy.jpg"));
  }

  @Test
  void aHardLinkIsACopyToo() throws IOException {
    Files.createLink(shelf.photos.resolve("link.jpg"), cat);

    Summary summary = again();

    assertThat(summary.copied()).isEqualTo(1);
    assertThat(summary.moved()).isZero();
  }

  @Test
  void newFilesOfOneContentAreOnePhotoAndItsCopies() throws IOException {
    shelf.put("a.jpg", "a fox");
    shelf.put("b.jpg", "a fox");
    shelf.put("c.jpg", "a fox");

    Summary summary = shelf.index();

    assertThat(summary.indexed()).isEqualTo(1);
    assertThat(summary.copied()).isEqualTo(2);
    assertThat(summary.moved()).isZero();
  }

  @Test
  void aPhotoThatComesBackHasMoved() throws IOException {
    Path aside = directory.resolve("aside.jpg");
    Files.move(cat, aside);
    assertThat(again().removed()).isEqualTo(1);
    Files.copy(aside, cat);

    Summary summary = again();

    assertThat(summary.moved()).isEqualTo(1);
    assertThat(photo(cat).id()).isEqualTo(catId);
  }

  @Test
  void oneOfVeryManyCopiesThatMovesIsFollowed() throws IOException {
    for (int i = 0; i < COPIES; i++) {
      shelf.put("copies/%d.jpg".formatted(i), "everywhere");
    }
    assertThat(shelf.index().indexed()).isEqualTo(1);
    Path last = shelf.photos.resolve("copies/%d.jpg".formatted(COPIES - 1));
    Files.copy(last, shelf.photos.resolve("moved.jpg"));
    Files.delete(last);
    Summary summary = shelf.index();
    assertThat(summary.removed()).isZero();
    assertThat(photo(shelf.photos.resolve("moved.jpg")).copies()).hasSize(COPIES - 1);
  }

  @Test
  void theLastOfTwoCopiesToGoTakesThePhotoWithIt() throws IOException {
    Path copy = Files.copy(cat, shelf.photos.resolve("copy.jpg"));
    shelf.index();

    Files.delete(cat);
    assertThat(shelf.index().removed()).isEqualTo(1);
    assertThat(shelf.search("a cat", 1)).containsExactly("copy.jpg");

    Files.delete(copy);
    assertThat(shelf.index().removed()).isEqualTo(1);
    assertThat(shelf.search("a cat", 5)).containsExactly("dog.jpg");
  }

  @Test
  void anEditedPictureIsAnotherContentAtTheSamePath() throws IOException {
    Files.writeString(cat, "a cat in black and white");

    Summary summary = shelf.index();

    assertThat(summary.indexed()).isEqualTo(1);
    assertThat(summary.removed()).isZero();
    assertThat(photo(cat).id()).isNotEqualTo(catId);
    assertThat(shelf.search("a cat in black and white", 1)).containsExactly("cat.jpg");
  }

  @Test
  void aFileThatAnOlderOneReplacedIsReadAgain() throws IOException {
    Path older = Files.writeString(directory.resolve("older.jpg"), "a fox");
    Files.setLastModifiedTime(older, FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));
    Files.move(older, cat, StandardCopyOption.REPLACE_EXISTING);

    assertThat(shelf.index().indexed()).isEqualTo(1);

    assertThat(shelf.search("a fox", 1)).containsExactly("cat.jpg");
  }

  @Test
  void whatAnotherProgramWritesBesideThePictureChangesNothing() throws IOException {
    Files.writeString(cat, "a cat\n2001-02-03T04:05:06");

    assertThat(again().unchanged()).isEqualTo(2);

    assertThat(photo(cat).id()).isEqualTo(catId);
    assertThat(photo(cat).taken()).isEqualTo("2001-02-03T04:05:06");
  }

  @Test
  void aPhotoKnowsWhetherItsDateIsTheCamerasOrOnlyTheFiles() throws IOException {
    Path dated = shelf.put("pets/fox.jpg", "a fox\n2001-02-03T04:05:06");
    shelf.index();

    assertThat(photo(dated).clock()).isEqualTo(Photo.Clock.CAMERA);
    assertThat(photo(cat).clock()).isEqualTo(Photo.Clock.FILE);
  }

  @Test
  void aSidecarThatChangesIsReadAndThePictureIsNotEmbeddedAgain() throws IOException {
    int hashed = shelf.pictures.hashed.get();
    Path sidecar = Files.writeString(cat.resolveSibling("cat.jpg.xmp"), "<x/>");
    Files.setLastModifiedTime(sidecar, FileTime.from(Instant.parse("2090-01-01T00:00:00Z")));

    assertThat(again().unchanged()).isEqualTo(2);
    assertThat(shelf.pictures.hashed.get()).isEqualTo(hashed + 1);
    assertThat(again().unchanged()).isEqualTo(2);
    assertThat(shelf.pictures.hashed.get()).isEqualTo(hashed + 1);
  }

  @Test
  void aRelocatedRootIsTakenAsItIs() throws IOException {
    int hashed = shelf.pictures.hashed.get();
    Path other = Files.createDirectories(directory.resolve("other disk/pets"));
    for (Path file : List.of(cat, dog)) {
      Files.copy(file, other.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
      Files.delete(file);
    }
    Files.delete(cat.getParent());
    Files.delete(shelf.photos);
    Path now = other.getParent().toRealPath();

    try (Library library = shelf.open(Access.WRITE)) {
      library.relocate(shelf.photos, now);
      Summary summary = library.index(List.of(), _ -> {}, () -> false);

      assertThat(summary.unchanged()).isEqualTo(2);
      assertThat(library.folders()).extracting(Folder::path).containsExactly(now);
      assertThat(library.photo(catId).orElseThrow().path()).isEqualTo(now.resolve("pets/cat.jpg"));
      assertThat(shelf.pictures.hashed.get()).isEqualTo(hashed);
    }
  }

  @Test
  void aTouchedFileIsUnchanged() throws IOException {
    Files.setLastModifiedTime(cat, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));

    assertThat(again().unchanged()).isEqualTo(2);
  }

  @Test
  void aRenamedFolderIsKnownWithoutReadingItsFiles() throws IOException {
    shelf.put("pets/young/kitten.jpg", "a kitten");
    shelf.index();
    int hashed = shelf.pictures.hashed.get();
    Path renamed = shelf.photos.resolve("animals");
    Files.move(shelf.photos.resolve("pets"), renamed);

    Summary summary = again();

    assertThat(summary.moved()).isEqualTo(3);
    assertThat(summary.removed()).isZero();
    assertThat(shelf.pictures.hashed.get()).isEqualTo(hashed);
    assertThat(photo(renamed.resolve("cat.jpg")).id()).isEqualTo(catId);
    assertThat(photo(renamed.resolve("young/kitten.jpg")).copies()).isEmpty();
    assertThat(shelf.index().unchanged()).isEqualTo(3);
  }

  @Test
  void aRootThatIsRenamedAndAddedAgainTakesThePlaceOfTheOld() throws IOException {
    Path renamed = directory.toRealPath().resolve("pictures");
    Files.move(shelf.photos, renamed);

    try (Library library = shelf.open(Access.WRITE)) {
      library.addFolder(renamed);
      Summary summary = library.index(List.of(renamed), _ -> {}, () -> false);

      assertThat(summary.indexed()).isZero();
      assertThat(summary.moved()).isEqualTo(2);
      assertThat(library.folders()).extracting(Folder::path).containsExactly(renamed);
      assertThat(library.photo(catId).orElseThrow().path())
          .isEqualTo(renamed.resolve("pets/cat.jpg"));
    }
  }

  @Test
  void aRootThatIsNotThereLosesNothing() throws IOException {
    Path away = directory.toRealPath().resolve("unplugged");
    Files.move(shelf.photos, away);

    try (Library library = shelf.open(Access.WRITE)) {
      Summary summary = library.index(List.of(), _ -> {}, () -> false);

      assertThat(summary.removed()).isZero();
      assertThat(library.folders()).extracting(Folder::online).containsExactly(false);
      Photo photo = library.photo(catId).orElseThrow();
      assertThat(photo.online()).isFalse();
      assertThat(library.pictures().thumbnail(catId)).isPresent();
      assertThat(Shelf.search(library, "a cat", 1)).containsExactly("cat.jpg");
      assertThat(
              library
                  .search(new Query(List.of(new Query.Picture(cat, 1))), 1, () -> false)
                  .matches()
                  .getFirst()
                  .photo()
                  .id())
          .isEqualTo(catId);
    }
    Files.move(away, shelf.photos);
    assertThat(again().unchanged()).isEqualTo(2);
  }

  @Test
  void aFileThatComesBackFromTheTrashHasWhatWasDecidedAboutItAndIsNotReadAgain()
      throws IOException {
    Path trash = Files.createDirectory(directory.resolve("trash")).resolve("cat.jpg");
    try (Library library = shelf.open(Access.WRITE)) {
      Photo photo = library.photo(cat).orElseThrow();
      library.rate(List.of(photo.id()), 4);
    }
    Files.move(cat, trash);
    again();
    assertThat(shelf.search("a cat", 1)).doesNotContain("cat.jpg");
    int read = shelf.pictures.read.get();

    Files.move(trash, cat);
    again();

    assertThat(shelf.pictures.read.get()).isEqualTo(read);
    try (Library library = shelf.open(Access.READ)) {
      assertThat(library.photo(cat).orElseThrow().rating()).isEqualTo(4);
    }
  }

  @Test
  void aRemovedFolderIsForgottenButComesBackWithoutWork() throws IOException {
    try (Library library = shelf.open(Access.WRITE)) {
      library.removeFolder(shelf.photos);
      assertThat(library.timeline(Optional.empty())).isEmpty();
      assertThat(Shelf.search(library, "a cat", 5)).isEmpty();
    }
    assertThat(cat).exists();

    again();

    assertThat(shelf.search("a cat", 1)).containsExactly("cat.jpg");
  }

  @Test
  void aSidecarThatIsWrittenMakesNoPhotoNewer() throws IOException {
    Files.setLastModifiedTime(cat, FileTime.from(Instant.parse("2020-05-04T12:00:00Z")));
    again();
    LocalDateTime before = photo(cat).taken();
    assertThat(before.getYear()).isEqualTo(2020);
    Files.writeString(cat.resolveSibling("cat.jpg.xmp"), "<x/>");
    again();
    assertThat(photo(cat).taken()).isEqualTo(before);
  }
}
