package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fovea.index.Library.Access;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
  @TempDir Path directory;
  Shelf shelf;

  @BeforeEach
  void index() throws IOException {
    shelf = new Shelf(directory);
    shelf.put("Beach 2024/one.jpg", "a dog");
    shelf.put("Beach 2024/two.jpg", "a cat");
    shelf.put("City/garage receipt.jpg", "a bridge");
    shelf.put("City/Screenshot_01.jpg", "a window");
    shelf.index();
  }

  @Test
  void filtersSayWhatMayBeFoundAndHowMuchTheyHide() throws Exception {
    Answer answer = ask("a dog folder:\"beach 2024\"");
    assertThat(names(answer)).containsExactly("one.jpg", "two.jpg");
    assertThat(answer.hidden()).isEqualTo(2);
    assertThat(answer.matches().getFirst().why())
        .contains(new Reason(Reason.Kind.FILTER, "folder:\"beach 2024\"", 1));
    assertThat(names(ask("-folder:City is:screenshot"))).isEmpty();
    assertThat(names(ask("is:screenshot"))).containsExactly("Screenshot_01.jpg");
    assertThat(names(ask("a dog type:png"))).isEmpty();
    assertThat(names(ask("folder:" + shelf.photos.resolve("City")))).hasSize(2);
  }

  @Test
  void aWarmLibraryHasMadeWhatTheFirstAnswerNeeds() throws Exception {
    Path phrases = new LibraryDirectory(shelf.home).phrases();
    try (Library library = shelf.open(Access.READ)) {
      assertThat(phrases).doesNotExist();
      library.warm();
      assertThat(phrases).isNotEmptyDirectory();
      shelf.models.installed.clear();
      library.warm(); // there is nothing to be opened, which is no failure
    }
  }

  @Test
  void exactTextIsRequiredAndItsMinusExcludes() throws Exception {
    assertThat(names(ask("\"garage receipt\""))).containsExactly("garage receipt.jpg");
    assertThat(names(ask("a dog -\"city\""))).containsExactly("one.jpg", "two.jpg");
    assertThat(names(ask("\"nothing like this\""))).isEmpty();
  }

  @Test
  void aNameIsFoundAboveWhatLooksNearer() throws Exception {
    Match first = ask("receipt").matches().getFirst();
    assertThat(first.photo().path()).hasFileName("garage receipt.jpg");
    assertThat(first.band()).isEqualTo(Band.STRONG);
    assertThat(first.why()).contains(new Reason(Reason.Kind.NAME, "receipt", 1));
  }

  @Test
  void namesFollowMovesAndDeletionsWithoutTheWriter() throws Exception {
    Path moved = shelf.photos.resolve("City/invoice.jpg");
    Files.move(shelf.photos.resolve("City/garage receipt.jpg"), moved);
    Files.delete(shelf.photos.resolve("Beach 2024/two.jpg"));
    shelf.index();
    assertThat(names(ask("\"invoice\""))).containsExactly("invoice.jpg");
    assertThat(names(ask("\"receipt\""))).isEmpty();
    assertThat(names(ask("\"two\""))).isEmpty();
  }

  @Test
  void aTextIndexThatIsLostIsAnsweredFromTheCatalog() throws Exception {
    FolderTree.delete(shelf.home.resolve("texts"));
    assertThat(names(ask("\"receipt\""))).containsExactly("garage receipt.jpg");
  }

  @Test
  void aPhotoIsShownByItsFileInTheFolderThatWasAskedFor() throws Exception {
    Path one = shelf.photos.resolve("Beach 2024/one.jpg");
    Path other = Files.copy(one, shelf.photos.resolve("City/copy of one.jpg"));
    shelf.index();
    for (String folder :
        List.of("City", "\"Beach 2024\"", "city,nowhere", "\"" + other.getParent() + "\"")) {
      Photo found = ask("a dog folder:" + folder).matches().getFirst().photo();
      assertThat(found.path()).as(folder).isEqualTo(folder.startsWith("\"Beach") ? one : other);
      assertThat(found.copies()).containsExactly(found.path().equals(one) ? other : one);
    }
    try (Library library = shelf.open(Access.READ)) {
      for (Path file : List.of(one, other)) {
        assertThat(library.timeline(Optional.of(file.getParent())))
            .extracting(Photo::path)
            .contains(file)
            .allMatch(it -> it.startsWith(file.getParent()));
      }
    }
  }

  @Test
  void bandsAndDatesChooseAndOrder() throws Exception {
    try (Library library = shelf.open(Access.READ)) {
      Query query = Query.parse("receipt");
      Wanted strong = new Wanted(10, Band.STRONG, Wanted.Order.DATE);
      List<Match> matches = library.search(query, strong, () -> false).matches();
      assertThat(matches).extracting(Match::band).containsOnly(Band.STRONG);
      List<Match> dated =
          library
              .search(query, new Wanted(10, Band.MAYBE, Wanted.Order.DATE), () -> false)
              .matches();
      assertThat(dated).hasSize(4);
      assertThat(dated)
          .isSortedAccordingTo((a, b) -> b.photo().taken().compareTo(a.photo().taken()));
    }
  }

  @Test
  void similarLeavesThePictureItselfOut() throws Exception {
    try (Library library = shelf.open(Access.READ)) {
      Path own = shelf.photos.resolve("Beach 2024/one.jpg");
      Answer answer = library.similar(own, Wanted.best(2), () -> false);
      assertThat(names(answer)).hasSize(2).doesNotContain("one.jpg");
      assertThat(answer.matches()).extracting(Match::rank).containsExactly(1, 2);
      Path outside = Files.writeString(directory.resolve("copy.jpg"), "a dog");
      Match first = library.similar(outside, Wanted.best(2), () -> false).matches().getFirst();
      assertThat(first.photo().path()).isEqualTo(own);
      assertThat(first.band()).isEqualTo(Band.STRONG);
    }
  }

  @Test
  void theBestMatchesAreToldBeforeTheOthersAndAreTheSame() throws Exception {
    try (Library library = shelf.open(Access.READ)) {
      List<Answer> told = new ArrayList<>();
      Query query = Query.words("dog");
      Answer whole = library.search(query, Wanted.best(4), new Early(2, told::add), () -> false);
      assertThat(told).hasSize(1);
      assertThat(told.getFirst().matches()).isEqualTo(whole.matches().subList(0, 2));
      assertThat(whole.matches()).hasSize(4);

      told.clear();
      library.search(query, Wanted.best(2), new Early(2, told::add), () -> false);
      library.search(
          query,
          new Wanted(4, Band.MAYBE, Wanted.Order.DATE),
          new Early(2, told::add),
          () -> false);
      assertThat(told).isEmpty();
    }
  }

  @Test
  void aQuestionThatIsStaleOnceTheBestAreToldGoesNoFurther() throws Exception {
    try (Library library = shelf.open(Access.READ)) {
      AtomicBoolean stale = new AtomicBoolean();
      Early early = new Early(2, _ -> stale.set(true));
      assertThatThrownBy(
              () -> library.search(Query.words("dog"), Wanted.best(4), early, stale::get))
          .isInstanceOf(LibraryException.class);
    }
  }

  @Test
  void aCancelledSearchSaysSo() throws Exception {
    try (Library library = shelf.open(Access.READ)) {
      assertThatThrownBy(() -> library.search(Query.words("dog"), 5, () -> true))
          .isInstanceOfSatisfying(
              LibraryException.class,
              e -> assertThat(e.kind()).isEqualTo(LibraryException.Kind.CANCELLED));
    }
  }

  @Test
  void searchesAreKeptAndForgotten() throws Exception {
    try (Library library = shelf.open(Access.WRITE)) {
      Query query = Query.parse("dog -cat folder:\"beach 2024\" like:\"a b.jpg\"");
      library.searches().save(" Dogs ", query);
      library.searches().save("Dogs", query);
    }
    try (Library library = shelf.open(Access.WRITE)) {
      assertThat(library.searches().list()).hasSize(1);
      SavedSearches.Saved saved = library.searches().list().getFirst();
      assertThat(saved.name()).isEqualTo("Dogs");
      assertThat(saved.query().filters()).hasSize(1);
      assertThat(library.searches().remove("Dogs")).isTrue();
      assertThat(library.searches().remove("Dogs")).isFalse();
    }
  }

  @Test
  void monthsCountPhotosAndMatchesCanBeHandedOn() throws Exception {
    try (Library library = shelf.open(Access.READ)) {
      assertThat(library.months().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(4);
    }
    StringBuilder table = new StringBuilder();
    List<Match> matches = ask("\"receipt\"").matches();
    MatchList.csv(matches, table);
    assertThat(table.toString().lines().toList())
        .hasSize(2)
        .first()
        .isEqualTo("rank,path,score,band,taken");
    assertThat(table.toString().toLowerCase(Locale.ROOT)).contains(",strong,");
    StringBuilder paths = new StringBuilder();
    MatchList.paths(matches, paths);
    assertThat(paths.toString()).isEqualTo(matches.getFirst().photo().path() + "\n");
  }

  private Answer ask(String text) throws Exception {
    try (Library library = shelf.open(Access.READ)) {
      return library.search(Query.parse(text), 10, () -> false);
    }
  }

  private static List<String> names(Answer answer) {
    return answer.matches().stream()
        .map(match -> match.photo().path().getFileName().toString())
        .toList();
  }
}
