package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.fovea.index.Library.Access;
import app.fovea.index.label.Batch;
import app.fovea.index.label.Choice;
import app.fovea.index.label.Label;
import app.fovea.index.label.LabelCount;
import app.fovea.index.label.LabelSet;
import app.fovea.index.label.Prompts;
import app.fovea.index.label.Sorting;
import app.fovea.index.label.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelsTest {
  @TempDir Path directory;
  Shelf shelf;

  @BeforeEach
  void putPictures() throws IOException {
    shelf = Shelf.ofThree(directory);
  }

  private static LabelSet pets(String... labels) {
    return Shelf.labels("pets", labels);
  }

  private static List<String> found(Library library, String query) throws Exception {
    return library.search(Query.parse(query), 10, () -> false).matches().stream()
        .map(match -> match.photo().path().getFileName().toString())
        .toList();
  }

  private static Photo photo(Library library, Path file) throws IOException {
    return library.photo(file).orElseThrow();
  }

  @Test
  void anAppliedLabelIsFoundUntilItIsUndoneAndAgainWhenItIsRedone() throws Exception {
    try (Library library = shelf.open(Access.WRITE)) {
      Labels labels = library.labels();
      labels.create(pets("a cat", "a dog"));

      Labels.Applied applied = labels.apply("pets", Optional.empty(), OptionalDouble.empty());

      assertThat(applied.photos()).extracting(Labelled::label).containsOnly("a cat", "a dog");
      assertThat(found(library, "label:\"a cat\"")).containsExactly("cat.jpg");
      labels.undo(OptionalLong.of(applied.batch().id()));
      assertThat(found(library, "label:\"a cat\"")).isEmpty();
      labels.redo(OptionalLong.empty());
      assertThat(found(library, "label:\"a dog\"")).containsExactly("dog.jpg");
    }
  }

  @Test
  void noModelOverwritesWhatAPersonDecided() throws Exception {
    try (Library library = shelf.open(Access.WRITE)) {
      Labels labels = library.labels();
      labels.create(pets("a cat", "a dog"));
      Photo cat = photo(library, shelf.photos.resolve("cat.jpg"));
      labels.decide("pets", "a dog", Verdict.YES, List.of(cat));

      labels.apply("pets", Optional.empty(), OptionalDouble.of(0));

      assertThat(labels.of(cat)).hasSize(1);
      assertThat(labels.of(cat).getFirst().label()).isEqualTo("a dog");
      assertThat(labels.of(cat).getFirst().model()).isEmpty();
    }
  }

  @Test
  void theLaterWordHoldsWhereAPhotoWasGivenTwoLabelsOfAnExclusiveSet() throws Exception {
    try (Library library = shelf.open(Access.WRITE)) {
      Labels labels = library.labels();
      labels.create(pets("a cat", "a dog"));
      Photo cat = photo(library, shelf.photos.resolve("cat.jpg"));
      labels.decide("pets", "a dog", Verdict.YES, List.of(cat));
      labels.decide("pets", "a cat", Verdict.YES, List.of(cat));

      assertThat(labels.of(cat)).extracting(it -> it.label()).containsExactly("a cat");
      assertThat(labels.report("pets").labels())
          .extracting(LabelReport.Line::yes)
          .containsExactly(1, 0);
    }
  }

  @Test
  void anotherModelLearnsFromTheStoredExamplesAlsoOfPicturesOutsideTheLibrary() throws Exception {
    Path outside = Files.writeString(directory.resolve("outside.jpg"), "a tiger");
    try (Library library = shelf.open(Access.WRITE)) {
      Labels labels = library.labels();
      labels.create(
          new LabelSet(
              "pets",
              Choice.EXCLUSIVE,
              Prompts.PHOTO,
              Optional.empty(),
              List.of(Label.named("a tiger"), Label.named("a dog"))));
      labels.teach("pets", "a tiger", Verdict.YES, List.of(outside), () -> false);
      Labels.Taught taught =
          labels.teach(
              "pets", "a dog", Verdict.YES, List.of(shelf.photos.resolve("dog.jpg")), () -> false);
      assertThat(taught.set().labels())
          .extracting(LabelReport.Line::kind)
          .containsOnly(LabelReport.Kind.TAUGHT);
    }
    shelf.models.installed.add(FakeEncoder.model("another"));
    try (Library library = shelf.open(Access.WRITE, Optional.of("another"))) {
      assertThat(library.labels().report("pets").labels())
          .extracting(LabelReport.Line::kind)
          .containsOnly(LabelReport.Kind.TAUGHT);
    }
  }

  @Test
  void aPictureThatGetsAnotherLabelOfAnExclusiveSetIsSaidToLoseTheFirst() throws Exception {
    List<Path> cat = List.of(shelf.photos.resolve("cat.jpg"));
    try (Library library = shelf.open(Access.WRITE)) {
      Labels labels = library.labels();
      labels.create(pets("a cat", "a dog"));
      labels.teach("pets", "a dog", Verdict.YES, cat, () -> false);

      assertThat(labels.teach("pets", "a cat", Verdict.NO, cat, () -> false).set().notices())
          .noneMatch(it -> it.contains("until now"));
      assertThat(labels.teach("pets", "a cat", Verdict.YES, cat, () -> false).set().notices())
          .first()
          .asString()
          .startsWith("“cat.jpg” was “a dog” until now");
      assertThat(labels.teach("pets", "a cat", Verdict.YES, cat, () -> false).set().notices())
          .noneMatch(it -> it.contains("until now"));
    }
  }

  @Test
  void examplesOfOneLabelAloneAreSaidToTeachLittle() throws Exception {
    try (Library library = shelf.open(Access.WRITE)) {
      Labels labels = library.labels();
      labels.create(pets("a cat", "a dog"));
      labels.decide(
          "pets", "a cat", Verdict.YES, List.of(photo(library, shelf.photos.resolve("cat.jpg"))));

      assertThat(labels.report("pets").notices()).singleElement().asString().contains("a cat");
    }
  }

  @Test
  void labelsThatMeanTheSameAreSaidToDoSo() throws Exception {
    try (Library library = shelf.open(Access.WRITE)) {
      LabelReport report =
          library
              .labels()
              .create(
                  new LabelSet(
                      "same",
                      Choice.FREE,
                      Prompts.PLAIN,
                      Optional.empty(),
                      List.of(
                          new Label("hound", List.of("a dog")),
                          new Label("dog", List.of("a dog")))));

      assertThat(report.notices()).singleElement().asString().contains("hound", "dog");
    }
  }

  @Test
  void namesThatCannotBeUsedAreRefused() throws Exception {
    try (Library library = shelf.open(Access.WRITE)) {
      for (LabelSet set : List.of(pets(""), pets("x".repeat(500)), pets("a", "A"), pets())) {
        assertThatThrownBy(() -> library.labels().create(set)).isInstanceOf(LibraryException.class);
      }
      assertThat(library.labels().sets()).isEmpty();
    }
  }

  @Test
  void aReadOnlyFolderIsToldAndNothingElseChanges() throws Exception {
    try (Library library = shelf.open(Access.WRITE)) {
      Labels labels = library.labels();
      labels.create(pets("a cat", "a dog"));
      labels.apply("pets", Optional.empty(), OptionalDouble.empty());
      assumeTrue(shelf.photos.toFile().setWritable(false) && !Files.isWritable(shelf.photos));
      try {
        Exported exported = labels.exportSidecars("pets", Exported.Stars.OMITTED);

        assertThat(exported.changes()).isEmpty();
        assertThat(exported.failed()).hasSize(2);
        assertThat(exported.failed().getFirst().reason()).contains("read-only");
        assertThat(labels.counts()).extracting(it -> it.photos()).containsExactly(1L, 1L);
      } finally {
        assertThat(shelf.photos.toFile().setWritable(true)).isTrue();
      }
    }
  }

  @Test
  void keywordsOfOtherProgramsBecomeLabelsOnRequest() throws Exception {
    try (Library library = shelf.open(Access.WRITE)) {
      assertThatThrownBy(() -> library.labels().importKeywords("words"))
          .isInstanceOf(LibraryException.class)
          .hasMessageContaining("keywords");
      assertThat(library.labels().sets()).isEmpty();

      shelf.put("cat.jpg", "a cat\n2024-06-01T12:00:00\n3\nPet\nholiday");
      shelf.put("dog.jpg", "a dog\n2024-06-01T12:00:00\n3\npet");
      shelf.index(library);
      Batch batch = library.labels().importKeywords("words");

      assertThat(batch.decisions()).isEqualTo(3);
      assertThat(library.labels().counts())
          .extracting(it -> it.label().toLowerCase(Locale.ROOT) + " " + it.photos())
          .containsExactlyInAnyOrder("holiday 1", "pet 2");
      library.labels().undo(OptionalLong.empty());
      assertThat(library.labels().counts()).extracting(it -> it.photos()).containsOnly(0L);
    }
  }

  @Test
  void undoOnABoardTakesBackTheExportBeforeWhatWasApplied() throws Exception {
    try (Library library = shelf.open(Access.WRITE)) {
      Labels labels = library.labels();
      labels.create(pets("a cat", "a dog"));
      LabelBoard board = labels.board("pets", Optional.empty());
      labels.apply("pets", Optional.empty(), OptionalDouble.empty());
      Exported exported = labels.exportSidecars("pets", Exported.Stars.OMITTED);
      assertThat(exported.changes()).isNotEmpty().allMatch(it -> Files.exists(it.path()));

      board.undo();

      assertThat(exported.changes()).noneMatch(it -> Files.exists(it.path()));
      assertThat(labels.counts()).extracting(LabelCount::photos).containsExactly(1L, 1L);
      board.undo();
      assertThat(labels.counts()).extracting(LabelCount::photos).containsOnly(0L);
      board.redo();
      assertThat(labels.counts()).extracting(LabelCount::photos).containsExactly(1L, 1L);
    }
  }

  @Test
  void aLabelCountsThePhotosThatResultsShow() throws Exception {
    try (Library library = shelf.open(Access.WRITE)) {
      Labels labels = library.labels();
      labels.create(pets("a cat", "a dog"));
      Photo cat = photo(library, shelf.photos.resolve("cat.jpg"));
      Photo dog = photo(library, shelf.photos.resolve("dog.jpg"));
      labels.decide("pets", "a cat", Verdict.YES, List.of(cat, dog));

      library.exclusion().add(List.of(cat.id()));

      assertThat(labels.counts())
          .containsExactly(new LabelCount("pets", "a cat", 1), new LabelCount("pets", "a dog", 0));
    }
  }

  @Test
  void excludedPhotosAreNotOnTheBoardUnlessTheyAreNamed() throws Exception {
    try (Library library = shelf.open(Access.WRITE)) {
      Labels labels = library.labels();
      labels.create(pets("a cat", "a dog"));
      long cat = photo(library, shelf.photos.resolve("cat.jpg")).id();
      int all = labels.board("pets", Optional.empty()).sorting().count();

      library.exclusion().add(List.of(cat));

      assertThat(library.exclusion().count()).isEqualTo(1);
      assertThat(labels.board("pets", Optional.empty()).sorting().count()).isEqualTo(all - 1);
      assertThat(labels.preview("pets", Optional.empty(), OptionalDouble.of(0)))
          .extracting(it -> it.photo().id())
          .doesNotContain(cat);
      assertThat(labels.board("pets", Optional.of(Set.of(cat))).sorting().count()).isEqualTo(1);
    }
  }

  @Test
  void aPhotoStaysInTheColumnWhereSomebodyPutItWhateverTheHeadThinks() throws Exception {
    for (Choice choice : Choice.values()) {
      try (Library library = shelf.open(Access.WRITE)) {
        Labels labels = library.labels();
        String set = "pets " + choice;
        labels.create(
            new LabelSet(
                set,
                choice,
                Prompts.PLAIN,
                Optional.empty(),
                List.of(Label.named("a cat"), Label.named("a dog"))));
        LabelBoard board = labels.board(set, Optional.empty());
        Photo cat = photo(library, shelf.photos.resolve("cat.jpg"));
        assertThat(photos(board.sorting().column(0))).contains(cat.id());

        board.teach("a dog", Verdict.YES, List.of(cat));
        board.teach("a cat", Verdict.NO, List.of(cat));

        for (Sorting sorting : List.of(board.sorting(), board.sortAgain())) {
          assertThat(photos(sorting.column(0))).doesNotContain(cat.id());
          assertThat(photos(sorting.column(1))).startsWith(cat.id());
          assertThat(photos(sorting.none())).doesNotContain(cat.id());
        }
        board.teach("a dog", Verdict.NO, List.of(cat));
        assertThat(photos(board.sorting().column(1))).doesNotContain(cat.id());
        assertThat(photos(board.sorting().none())).contains(cat.id());
      }
    }
  }

  private static List<Long> photos(List<Sorting.Judged> column) {
    return column.stream().map(Sorting.Judged::photo).toList();
  }

  @Test
  void aBoardAsksNothingThatIsAnsweredAndOffersASecondLook() throws Exception {
    try (Library library = shelf.open(Access.WRITE)) {
      Labels labels = library.labels();
      labels.create(pets("a cat", "a dog"));
      LabelBoard board = labels.board("pets", Optional.empty());
      Photo cat = photo(library, shelf.photos.resolve("cat.jpg"));
      int before = board.queue(10).size();

      board.teach("a cat", Verdict.YES, List.of(cat));

      assertThat(board.said("a cat", Verdict.YES)).isEqualTo(1);
      assertThat(board.queue(10))
          .hasSize(before - 1)
          .noneMatch(question -> question.photo() == cat.id());
      assertThat(board.disagreements()).isEmpty();
      board.teach("a cat", Verdict.NO, List.of(cat));
      assertThat(board.disagreements())
          .extracting(LabelBoard.Disagreement::photo)
          .containsExactly(cat.id());
      board.undo();
      board.undo();
      assertThat(board.queue(10)).hasSize(before);
      board.redo();
      assertThat(board.said("a cat", Verdict.YES)).isEqualTo(1);
    }
  }

  @Test
  void exportedSidecarsAreTakenBackAlsoWhereTheyMovedWithThePhoto() throws Exception {
    try (Library library = shelf.open(Access.WRITE)) {
      Labels labels = library.labels();
      labels.create(pets("a cat", "a dog"));
      labels.apply("pets", Optional.empty(), OptionalDouble.empty());
      Path broken = Files.writeString(shelf.photos.resolve("dog.jpg.xmp"), "<broken>");

      Exported preview = labels.previewSidecars("pets", Exported.Stars.OMITTED);
      assertThat(Files.exists(shelf.photos.resolve("cat.jpg.xmp"))).isFalse();
      Exported exported = labels.exportSidecars("pets", Exported.Stars.OMITTED);

      assertThat(preview.changes()).isEqualTo(exported.changes());
      assertThat(exported.changes())
          .extracting(Exported.Change::path)
          .containsExactly(shelf.photos.resolve("cat.jpg.xmp"));
      assertThat(exported.failed()).extracting(Outcome.Failed::path).containsExactly(broken);
      assertThat(broken).hasContent("<broken>");

      Path deep = Files.createDirectories(shelf.photos.resolve("deep"));
      Files.move(shelf.photos.resolve("cat.jpg"), deep.resolve("cat.jpg"));
      Files.move(shelf.photos.resolve("cat.jpg.xmp"), deep.resolve("cat.jpg.xmp"));
      shelf.index(library);
      Labels.Undone undone = labels.undo(OptionalLong.empty());

      assertThat(undone.failed()).isEmpty();
      assertThat(deep.resolve("cat.jpg.xmp")).doesNotExist();
    }
  }
}
