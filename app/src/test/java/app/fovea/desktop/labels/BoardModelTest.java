package app.fovea.desktop.labels;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.kit.Background;
import app.fovea.desktop.labels.BoardModel.Asking;
import app.fovea.desktop.library.FakeGallery;
import app.fovea.index.label.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoardModelTest {
  private final FakeGallery gallery = FakeGallery.holding(6);
  private final List<Runnable> waiting = new ArrayList<>();
  private final BoardModel model =
      new BoardModel(new FakeTeaching(gallery), new Background(waiting::add, Runnable::run));

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
