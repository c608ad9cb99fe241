package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import app.fovea.index.Library.Access;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersOnDiskTest {
  @TempDir Path directory;
  Shelf shelf;

  @BeforeEach
  void makeShelf() throws IOException {
    shelf = new Shelf(directory);
    shelf.put("cat.jpg", "a cat");
  }

  @Test
  void linksThatGoInCirclesEnd() throws IOException {
    Path deep = Files.createDirectories(shelf.photos.resolve("deep"));
    Files.createSymbolicLink(deep.resolve("up"), shelf.photos);
    Files.createSymbolicLink(deep.resolve("self"), deep.resolve("self"));
    Files.createSymbolicLink(shelf.photos.resolve("nowhere.jpg"), deep.resolve("gone.jpg"));

    Summary summary = shelf.index();

    assertThat(summary.indexed()).isEqualTo(1);
    assertThat(summary.moved()).isZero();
    assertThat(summary.failed()).isEmpty();
  }

  @Test
  void aLinkThatLeadsOutOfTheFolderIsFollowedOnce() throws IOException {
    Path outside = Files.createDirectories(directory.resolve("outside"));
    Files.writeString(outside.resolve("fox.jpg"), "a fox");
    Files.createSymbolicLink(outside.resolve("back"), shelf.photos);
    Files.createSymbolicLink(shelf.photos.resolve("linked"), outside);
    Files.createSymbolicLink(shelf.photos.resolve("linked again"), outside);

    assertThat(shelf.index().indexed()).isEqualTo(2);
    assertThat(shelf.index().unchanged()).isEqualTo(2);
  }

  @Test
  void namesOfAnyScriptAreKept() throws IOException {
    List<String> names =
        List.of("with space.jpg", "😀 smile.jpg", "תמונה.jpg", "写真/日本.jpg", "a'b\"c%20;.jpg");
    for (String name : names) {
      shelf.put(name, name);
    }

    assertThat(shelf.index().indexed()).isEqualTo(names.size() + 1);

    for (String name : names) {
      assertThat(shelf.search(name, 1)).containsExactly(Path.of(name).getFileName().toString());
    }
    assertThat(shelf.index().unchanged()).isEqualTo(names.size() + 1);
  }

  @Test
  void hiddenFoldersAndTheLibraryItselfAreLeftOut() throws IOException {
    shelf.put(".trash/old.jpg", "an old one");
    shelf.put("@eaDir/thumb.jpg", "a thumbnail of a NAS");
    shelf.put("._cat.jpg", "what another system leaves");
    try (Library library =
        Library.open(
            shelf.photos.resolve("library"),
            Access.WRITE,
            new Library.Options(Optional.empty(), Optional.empty(), 2, List.of()),
            shelf.seams())) {
      Files.writeString(shelf.photos.resolve("library/stray.jpg"), "inside the library");
      library.addFolder(shelf.photos);

      assertThat(shelf.index(library).indexed()).isEqualTo(1);
    }
  }

  @Test
  void tenThousandFilesInOneFolderAreIndexedOnce() throws IOException {
    for (int i = 0; i < 10_000; i++) {
      shelf.put("many/" + i + ".jpg", "picture " + i);
    }

    assertThat(shelf.index().indexed()).isEqualTo(10_001);
    assertThat(shelf.index().unchanged()).isEqualTo(10_001);
    assertThat(shelf.search("picture 7777", 1)).containsExactly("7777.jpg");
  }

  @Test
  void aFolderThatMayNotBeListedIsToldAndLosesNothing() throws IOException {
    assumeFalse("root".equals(System.getProperty("user.name")), "root may list every folder");
    Path secret = shelf.put("secret/plan.jpg", "a plan").getParent();
    shelf.index();
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
    try {
      Summary summary = shelf.index();

      assertThat(summary.failed())
          .containsExactly(
              new Outcome.Failed(secret, "There is no permission to list this folder."));
      assertThat(summary.removed()).isZero();
    } finally {
      Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rwx------"));
    }
    assertThat(shelf.index().unchanged()).isEqualTo(2);
  }
}
