package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fovea.index.Library.Access;
import app.fovea.index.label.Batch;
import app.fovea.index.label.LabelCount;
import app.fovea.index.label.Verdict;
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

class RemovedSetTest {
  @TempDir Path directory;
  private Shelf shelf;

  @BeforeEach
  void putPictures() throws IOException {
    shelf = Shelf.ofThree(directory);
  }

  private List<Photo> photo(Library library, String name) throws IOException {
    return List.of(library.photo(shelf.photos.resolve(name)).orElseThrow());
  }

  @Test
  void aSetComesBackWithAllThatWasDecidedAlsoWhenOthersTookItsNumbers() throws Exception {
    try (Library library = shelf.open(Access.WRITE)) {
      Labels labels = library.labels();
      labels.create(Shelf.labels("pets", "a cat", "a dog"));
      labels.apply("pets", Optional.empty(), OptionalDouble.empty());
      labels.decide("pets", "a cat", Verdict.NO, photo(library, "cat.jpg"));
      labels.decide("pets", "a cat", Verdict.YES, photo(library, "cat.jpg"));
      labels.decide("pets", "a dog", Verdict.YES, photo(library, "bridge.jpg"));
      labels.threshold("pets", "a dog", 0.75);
      Exported exported = labels.exportSidecars("pets", Exported.Stars.OMITTED);
      LabelReport before = labels.report("pets");
      List<LabelCount> counted = labels.counts();
      List<Batch> batches = labels.batches();

      Labels.Removed removed = labels.remove("pets");
      assertThat(removed.decisions()).isEqualTo(5);
      assertThat(labels.counts()).isEmpty();
      labels.create(Shelf.labels("things", "a bridge", "a house"));
      labels.decide("things", "a bridge", Verdict.YES, photo(library, "dog.jpg"));
      labels.undo(OptionalLong.empty());

      removed.restore();

      assertThat(labels.report("pets")).usingRecursiveComparison().isEqualTo(before);
      assertThat(labels.counts()).containsAll(counted).hasSize(counted.size() + 2);
      assertThat(labels.batches()).hasSize(batches.size() + 1).containsAll(batches);
      assertThat(labels.of(photo(library, "cat.jpg").getFirst()))
          .extracting(it -> it.label())
          .containsExactly("a cat");

      assertThat(exported.changes()).isNotEmpty().allMatch(it -> Files.exists(it.path()));
      labels.undo(OptionalLong.empty());
      assertThat(exported.changes()).noneMatch(it -> Files.exists(it.path()));
    }
  }

  @Test
  void aSetWhoseNameIsInUseAgainStaysAway() throws Exception {
    try (Library library = shelf.open(Access.WRITE)) {
      Labels labels = library.labels();
      labels.create(Shelf.labels("pets", "a cat"));
      Labels.Removed removed = labels.remove("pets");
      labels.create(Shelf.labels("Pets", "a dog"));

      assertThatThrownBy(removed::restore)
          .isInstanceOf(LibraryException.class)
          .hasMessageContaining("“pets”");
      assertThat(labels.set("pets").names()).containsExactly("a dog");
    }
  }
}
