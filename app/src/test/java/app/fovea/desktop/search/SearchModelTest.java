package app.fovea.desktop.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.kit.Background;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.library.FakeGallery;
import app.fovea.desktop.search.Shown.State;
import app.fovea.index.Photo;
import app.fovea.index.Query;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SearchModelTest {
  private final FakeGallery gallery = FakeGallery.holding(100);
  private final Deque<Runnable> paused = new ArrayDeque<>();
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final SearchModel model =
      new SearchModel(
          gallery,
          new Background(work::add, Runnable::run),
          paused::add,
          paused::add,
          new Texts(Locale.ENGLISH));

  private void type(String words) {
    model.askedProperty().set(model.askedProperty().get().withWords(words));
  }

  private static void all(Deque<Runnable> tasks) {
    while (!tasks.isEmpty()) {
      tasks.poll().run();
    }
  }

  @Test
  void onlyWhatWasTypedLastIsAsked() {
    type("p");
    type("pi");
    type("picture-00009");
    all(paused);
    all(work);
    assertThat(gallery.asked).containsExactly(Query.words("picture-00009"));
    assertThat(model.shownProperty().get().state()).isEqualTo(State.RESULTS);
    assertThat(model.shownProperty().get().content().photos()).hasSize(10);
  }

  @Test
  void anAnswerThatComesTooLateIsDropped() {
    type("picture");
    all(paused);
    Runnable late = work.poll();
    type("nothing-like-that");
    all(paused);
    all(work);
    late.run();
    assertThat(model.shownProperty().get().state()).isEqualTo(State.NOTHING);
    assertThat(model.busyProperty().get()).isFalse();
  }

  @Test
  void theBestMatchesAreShownBeforeTheOthersAreKnownAndStayWhereTheyAre() {
    List<List<Photo>> seen = new ArrayList<>();
    FakeGallery large = FakeGallery.holding(450);
    SearchModel many =
        new SearchModel(
            large,
            new Background(work::add, Runnable::run),
            Runnable::run,
            paused::add,
            new Texts(Locale.ENGLISH));
    many.shownProperty().addListener((_, _, now) -> seen.add(now.content().photos()));
    many.askedProperty().set(Asked.EVERYTHING.withWords("picture"));
    all(work);
    assertThat(seen).hasSize(2);
    assertThat(seen.getFirst()).hasSize(100);
    assertThat(seen.getLast()).hasSize(450).startsWith(seen.getFirst().toArray(Photo[]::new));
    assertThat(many.busyProperty().get()).isFalse();

    seen.clear();
    many.groupingProperty().set(Grouping.DATE);
    all(work);
    assertThat(seen).hasSize(1);
  }

  @Test
  void withoutWordsTheTimelineIsCutIntoMonths() {
    model.refresh();
    all(work);
    Shown shown = model.shownProperty().get();
    assertThat(shown.state()).isEqualTo(State.TIMELINE);
    assertThat(shown.content().sections().getFirst().title()).isEqualTo("June 2026");
    assertThat(shown.content().sections().stream().mapToInt(s -> s.size()).sum()).isEqualTo(100);
  }

  @Test
  void onceSomethingIsShownTheModelIsWarmedForTheFirstQuestion() {
    model.refresh();
    work.removeFirst().run();
    assertThat(model.shownProperty().get().state()).isEqualTo(State.TIMELINE);
    assertThat(gallery.warmed).hasValue(0);
    all(work);
    model.refresh();
    all(work);
    assertThat(gallery.warmed).hasValue(1);
    model.modelChanged();
    all(work);
    assertThat(gallery.warmed).hasValue(2);
  }

  @Test
  void aQueryThatCannotBeUnderstoodSaysWhatIsWrong() {
    type("colour:red");
    all(paused);
    all(work);
    assertThat(model.problemProperty().get().orElseThrow().getMessage()).contains("colour:");
    assertThat(model.problemProperty().get().orElseThrow().valid()).contains("camera:");
    type("picture");
    all(paused);
    assertThat(model.problemProperty().get()).isEmpty();
  }

  @Test
  void withoutAModelThePageForThatIsShown() {
    gallery.model = Optional.empty();
    type("picture");
    all(paused);
    all(work);
    assertThat(model.shownProperty().get().state()).isEqualTo(State.NO_MODEL);
  }

  @Test
  void aPictureIsAskedForAtOnce() {
    Photo photo = gallery.photos.getFirst();
    model.similarTo(List.of(photo.path()));
    all(work);
    assertThat(gallery.asked.getFirst().parts())
        .containsExactly(new Query.Picture(photo.path(), 1));
  }

  @Test
  void aGrowingLibraryIsAskedOnceForManyChanges() {
    model.libraryChanged();
    model.libraryChanged();
    model.libraryChanged();
    assertThat(paused).hasSize(1);
  }

  @Test
  void aFolderNarrowsTheTimeline() {
    model.askedProperty().set(Asked.EVERYTHING.withFolder(Optional.of(Path.of("/elsewhere"))));
    all(work);
    assertThat(model.shownProperty().get().state()).isEqualTo(State.EMPTY);
  }
}
