package app.fovea.desktop.labels;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.kit.Background;
import app.fovea.desktop.labels.BoardModel.Asking;
import app.fovea.desktop.library.FakeGallery;
import app.fovea.index.label.LabelCount;
import app.fovea.index.label.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoardModelTest {
  private final FakeGallery gallery = FakeGallery.holding(6);
  private final List<Runnable> waiting = new ArrayList<>();
  private final FakeTeaching teaching = new FakeTeaching(gallery);
  private final BoardModel model =
      new BoardModel(teaching, new Background(waiting::add, Runnable::run));

  @BeforeEach
  void open() {
    model.create("pets", "dog\ncat", _ -> {});
    work();
  }

  private void work() {
    while (!waiting.isEmpty()) {
      waiting.removeFirst().run();
    }
  }

  @Test
  void aQuestionThatIsAnsweredIsAskedNoMore() {
    model.askingProperty().set(Asking.UNCERTAIN);
    long first = model.question().orElseThrow().photo().id();
    int before = model.questionsProperty().get().size();

    model.answer(Verdict.YES);
    work();

    assertThat(model.questionsProperty().get()).hasSize(before - 1);
    assertThat(model.question().orElseThrow().photo().id()).isNotEqualTo(first);
  }

  private List<Long> shown() {
    return model.sortedProperty().get().orElseThrow().none().cards().stream()
        .map(card -> card.photo().id())
        .toList();
  }

  @Test
  void aPhotoThatIsExcludedLeavesTheBoardAndComesBack() {
    assertThat(shown()).contains(3L);
    gallery.excluded.add(3L);
    model.without(List.of(3L));
    work();
    assertThat(shown()).hasSize(5).doesNotContain(3L);
    gallery.excluded.remove(3L);
    model.with(List.of(3L));
    work();
    assertThat(shown()).contains(3L);
  }

  @Test
  void aPhotoThatIsExcludedLeavesABoardOfChosenPhotosToo() {
    model.show(new Scope.Found(Set.of(1L, 2L, 3L)));
    work();
    model.without(List.of(3L));
    work();
    assertThat(teaching.scope)
        .isEqualTo(new Scope.Without(new Scope.Found(Set.of(1L, 2L, 3L)), Set.of(3L)));
    assertThat(model.scopeProperty().get()).isEqualTo(new Scope.Found(Set.of(1L, 2L, 3L)));
  }

  @Test
  void labelsCountTheirPhotosAfterEveryLessonAndItsUndo() {
    assertThat(model.labels()).extracting(LabelCount::photos).containsExactly(0L, 0L);
    model.teach("cat", Verdict.YES, gallery.photos.subList(0, 2));
    work();
    assertThat(model.labels()).extracting(LabelCount::photos).containsExactly(0L, 2L);
    model.undo();
    work();
    assertThat(model.labels()).extracting(LabelCount::photos).containsExactly(0L, 1L);
  }

  @Test
  void nothingIsAskedUntilSomebodyWantsToReview() {
    assertThat(model.question()).isEmpty();
  }

  @Test
  void ofManyThresholdsOnlyTheLastIsAnswered() {
    List<Integer> caught = new ArrayList<>();
    model.cut("dog", 0.9, cut -> caught.add(cut.caught()));
    model.cut("dog", 0.5, cut -> caught.add(cut.caught()));
    work();

    assertThat(caught).containsExactly(3);
  }

  @Test
  void aLessonIsFollowedByOneCarefulSortingHoweverManyCameMeanwhile() {
    model.teach("dog", Verdict.YES, List.of(gallery.photos.get(0)));
    model.teach("dog", Verdict.YES, List.of(gallery.photos.get(1)));
    int quick = waiting.size();
    waiting.removeFirst().run();
    assertThat(waiting).hasSize(quick - 1);
    waiting.removeFirst().run();

    assertThat(waiting).hasSize(1);
  }
}
