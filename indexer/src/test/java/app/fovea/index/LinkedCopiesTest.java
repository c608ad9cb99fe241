package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.fovea.index.Library.Access;
import app.fovea.index.duplicate.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A link to a photo is no second photo that could be spared.
class LinkedCopiesTest {
  @TempDir Path directory;

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkIsNoDuplicateOfWhatItLeadsTo() throws IOException {
    Shelf shelf = new Shelf(directory);
    Path cat = shelf.put("pets/cat.jpg", "a cat");
    Path link = Files.createSymbolicLink(shelf.photos.resolve("a.jpg"), cat);
    shelf.index();
    assertThat(groups(shelf)).isEmpty();
    Path copy = shelf.put("pets/kept/cat again.jpg", "a cat");
    shelf.index();
    assertThat(groups(shelf))
        .singleElement()
        .satisfies(
            group ->
                assertThat(group.members())
                    .extracting(Group.Member::path)
                    .containsExactly(cat, copy)
                    .doesNotContain(link));
  }

  @Test
  void aHardLinkIsACopy() throws IOException {
    Shelf shelf = new Shelf(directory);
    Path cat = shelf.put("pets/cat.jpg", "a cat");
    shelf.index();
    int embedded = shelf.models.encoded.get();
    Path link = shelf.photos.resolve("link.jpg");
    try {
      Files.createLink(link, cat);
    } catch (UnsupportedOperationException e) {
      assumeTrue(false, "this file system has no hard links");
    }

    Summary summary = shelf.index();

    assertThat(shelf.models.encoded.get()).isEqualTo(embedded);
    assertThat(summary.indexed()).isZero();
    assertThat(summary.failed()).isEmpty();
    try (Library library = shelf.open(Access.READ)) {
      assertThat(library.photo(cat).orElseThrow().copies()).containsExactly(link);
    }
  }

  private static List<Group> groups(Shelf shelf) throws IOException {
    try (Library library = shelf.open(Access.READ)) {
      return library.duplicates(() -> false);
    }
  }
}
