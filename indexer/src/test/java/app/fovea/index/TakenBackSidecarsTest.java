package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.Library.Access;
import app.fovea.index.label.LabelSet;
import app.fovea.index.sidecar.Sidecar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sidecars that were written and of which something else became before their labels were taken
/// back.
class TakenBackSidecarsTest {
  private static final LabelSet PETS = Shelf.labels("pets", "a cat", "a dog");

  @TempDir Path directory;
  private Shelf shelf;

  @BeforeEach
  void putPictures() throws IOException {
    shelf = new Shelf(directory);
    shelf.put("cat.jpg", "a cat");
    shelf.put("dog.jpg", "a dog");
    shelf.index();
  }

  @Test
  void aSidecarThatMovedWithItsFolderLosesWhatIsTakenBack() throws Exception {
    try (Library library = shelf.open(Access.WRITE)) {
      Labels labels = library.labels();
      labels.create(PETS);
      labels.apply("pets", Optional.empty(), OptionalDouble.empty());
      var _ =
          library.rate(
              List.of(library.photo(shelf.photos.resolve("cat.jpg")).orElseThrow().id()), 4);
      var _ = labels.exportSidecars("pets", Exported.Stars.INCLUDED);
      Path moved = Files.move(shelf.photos, shelf.photos.resolveSibling("elsewhere"));
      library.relocate(shelf.photos, moved);
      labels.undo(OptionalLong.of(1));

      Exported exported = labels.exportSidecars("pets", Exported.Stars.INCLUDED);

      assertThat(exported.failed()).isEmpty();
      assertThat(Sidecar.read(moved.resolve("cat.jpg.xmp")).keywords()).isEmpty();
      assertThat(Sidecar.read(moved.resolve("cat.jpg.xmp")).stars()).hasValue(4);
      assertThat(Sidecar.read(moved.resolve("dog.jpg.xmp")).keywords()).isEmpty();
    }
  }

  @Test
  void anExportThatWasKilledIsTakenBackWithoutAWordOfWhatItDidNotReach() throws Exception {
    try (Library library = shelf.open(Access.WRITE)) {
      Labels labels = library.labels();
      labels.create(PETS);
      labels.apply("pets", Optional.empty(), OptionalDouble.empty());
      Exported exported = labels.exportSidecars("pets", Exported.Stars.OMITTED);
      Files.delete(exported.changes().getFirst().path());

      Labels.Undone undone = labels.undo(exported.batch());

      assertThat(undone.failed()).isEmpty();
      assertThat(exported.changes()).noneMatch(it -> Files.exists(it.path()));
    }
  }
}
