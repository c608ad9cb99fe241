package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fovea.index.Exported.Stars;
import app.fovea.index.Library.Access;
import app.fovea.index.label.Batch;
import app.fovea.index.label.Choice;
import app.fovea.index.label.Label;
import app.fovea.index.label.LabelSet;
import app.fovea.index.label.Prompts;
import app.fovea.index.label.Verdict;
import app.fovea.index.store.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatingsTest {
  @TempDir Path directory;
  Shelf shelf;

  @BeforeEach
  void putPictures() throws IOException {
    shelf = new Shelf(directory);
    shelf.put("cat.jpg", "a cat\n2024-06-01T12:00:00\n2");
    shelf.put("dog.jpg", "a dog\n2024-06-02T12:00:00\n4");
    shelf.put("bridge.jpg", "a bridge\n2024-06-03T12:00:00");
    shelf.index();
  }

  private Photo photo(Library library, String name) throws IOException {
    return library.photo(shelf.photos.resolve(name)).orElseThrow();
  }

  private static List<String> found(Library library, String query) throws Exception {
    return library.search(Query.parse(query), 10, () -> false).matches().stream()
        .map(match -> match.photo().path().getFileName().toString())
        .sorted()
        .toList();
  }

  @Test
  void aPhotoHasTheStarsOfItsFileUntilSomebodyGivesOthers() throws Exception {
    try (Library library = shelf.open(Access.WRITE)) {
      assertThat(library.timeline(Optional.empty()))
          .extracting(Photo::rating)
          .containsExactly(0, 4, 2);

      library.rate(List.of(photo(library, "cat.jpg").id(), photo(library, "bridge.jpg").id()), 5);

      assertThat(library.timeline(Optional.empty()))
          .extracting(Photo::rating)
          .containsExactly(5, 4, 5);
      assertThat(found(library, "rating:5")).containsExactly("bridge.jpg", "cat.jpg");
      assertThat(found(library, "rating:>=4")).hasSize(3);
      assertThat(found(library, "rating:2")).isEmpty();
    }
  }

  @Test
  void starsAndLabelsOfPeopleAreWorkThatDuplicatesRespect() throws Exception {
    try (Library library = shelf.open(Access.WRITE)) {
      library.rate(List.of(photo(library, "cat.jpg").id()), 0);
      assertThat(worked(library)).containsExactly("dog.jpg");

      library
          .labels()
          .create(
              new LabelSet(
                  "things",
                  Choice.FREE,
                  Prompts.PLAIN,
                  Optional.empty(),
                  List.of(Label.named("a bridge"))));
      library
          .labels()
          .decide("things", "a bridge", Verdict.YES, List.of(photo(library, "bridge.jpg")));
      assertThat(worked(library)).containsExactly("bridge.jpg", "dog.jpg");
    }
  }

  private List<String> worked(Library library) throws IOException {
    List<String> worked = new ArrayList<>();
    try (Catalog catalog = Catalog.read(shelf.home.resolve("catalog.db")).orElseThrow()) {
      for (String name : List.of("bridge.jpg", "cat.jpg", "dog.jpg")) {
        if (catalog.lookalikes().noted().get((int) photo(library, name).id())) {
          worked.add(name);
        }
      }
    }
    return worked;
  }

  @Test
  void noStarsAreAWordOfTheirOwn() throws Exception {
    try (Library library = shelf.open(Access.WRITE)) {
      library.rate(List.of(photo(library, "dog.jpg").id()), 0);

      assertThat(photo(library, "dog.jpg").rating()).isZero();
      assertThat(found(library, "rating:0")).containsExactly("bridge.jpg", "dog.jpg");
    }
  }

  @Test
  void starsAreTakenBackAndGivenAgain() throws Exception {
    try (Library library = shelf.open(Access.WRITE)) {
      long dog = photo(library, "dog.jpg").id();
      Batch first = library.rate(List.of(dog), 3);
      library.rate(List.of(dog), 1);

      library.labels().undo(OptionalLong.empty());
      assertThat(photo(library, "dog.jpg").rating()).isEqualTo(3);
      assertThat(library.labels().undo(OptionalLong.of(first.id())).count()).isEqualTo(1);
      assertThat(photo(library, "dog.jpg").rating()).isEqualTo(4);
      library.labels().redo(OptionalLong.empty());
      assertThat(photo(library, "dog.jpg").rating()).isEqualTo(3);
      library.labels().redo(OptionalLong.empty());
      assertThat(photo(library, "dog.jpg").rating()).isEqualTo(1);
    }
  }

  @Test
  void whatFilesSayLaterDoesNotChangeGivenStars() throws Exception {
    try (Library library = shelf.open(Access.WRITE)) {
      library.rate(List.of(photo(library, "cat.jpg").id()), 5);
      shelf.put("cat.jpg", "a cat\n2024-06-01T12:00:00\n1");
      shelf.put("dog.jpg", "a dog\n2024-06-02T12:00:00\n1");

      shelf.index(library);

      assertThat(photo(library, "dog.jpg").rating()).isEqualTo(1);
      assertThat(photo(library, "cat.jpg").rating()).isEqualTo(5);
    }
  }

  @Test
  void givenStarsAreExportedOnRequestAndThoseOfOthersComeBack() throws Exception {
    Path own = Files.writeString(shelf.photos.resolve("cat.jpg.xmp"), RATED.formatted(2));
    Path bridge = shelf.photos.resolve("bridge.jpg.xmp");
    try (Library library = shelf.open(Access.WRITE)) {
      Labels labels = library.labels();
      labels.create(
          new LabelSet(
              "pets", Choice.FREE, Prompts.PLAIN, Optional.empty(), List.of(Label.named("cat"))));
      library.rate(List.of(photo(library, "cat.jpg").id(), photo(library, "bridge.jpg").id()), 5);

      assertThat(labels.exportSidecars("pets", Stars.OMITTED).changes()).isEmpty();
      assertThat(labels.previewSidecars("pets", Stars.INCLUDED).changes())
          .extracting(Exported.Change::stars)
          .containsOnly(Optional.of(5));
      labels.exportSidecars("pets", Stars.INCLUDED);
      assertThat(own).hasContent(RATED.formatted(5));
      assertThat(bridge).content().contains("<xmp:Rating").contains(">5<");
      assertThat(labels.exportSidecars("pets", Stars.INCLUDED).changes()).isEmpty();

      labels.undo(OptionalLong.of(labels.batches().getLast().id()));
      labels.exportSidecars("pets", Stars.INCLUDED);
      assertThat(own).hasContent(RATED.formatted(2));
      assertThat(bridge).content().doesNotContain("Rating");
      labels.undo(OptionalLong.empty());
      assertThat(own).hasContent(RATED.formatted(5));
    }
  }

  private static final String RATED =
      "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
          + " xmlns:xmp='http://ns.adobe.com/xap/1.0/'><r:Description xmp:Rating='%d'/></r:RDF>";

  @Test
  void otherNumbersOfStarsAreRefused() throws Exception {
    try (Library library = shelf.open(Access.WRITE)) {
      for (int stars : List.of(-1, 6)) {
        assertThatThrownBy(() -> library.rate(List.of(1L), stars))
            .isInstanceOf(LibraryException.class);
      }
      assertThat(library.labels().batches()).isEmpty();
    }
  }
}
