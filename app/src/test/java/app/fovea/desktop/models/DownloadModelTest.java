package app.fovea.desktop.models;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.kit.Background;
import app.fovea.desktop.library.FakeGallery;
import app.fovea.desktop.library.RuntimeOffer;
import app.fovea.desktop.models.DownloadModel.State;
import app.fovea.model.RuntimePack;
import app.fovea.model.hub.Entry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DownloadModelTest {
  private final FakeGallery gallery = new FakeGallery();
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final AtomicInteger arrived = new AtomicInteger();
  private final DownloadModel model =
      new DownloadModel(
          gallery, new Background(work::add, Runnable::run), arrived::incrementAndGet);
  private final Entry entry = gallery.catalogue("en").getFirst();

  @Test
  void aModelThatHasArrivedIsInUse() {
    model.start(entry);
    assertThat(model.stateProperty().get()).isInstanceOf(State.Fetching.class);
    work.poll().run();
    assertThat(model.stateProperty().get()).isEqualTo(new State.Idle());
    assertThat(gallery.model().orElseThrow().id()).isEqualTo(entry.id());
    assertThat(arrived).hasValue(1);
  }

  @Test
  void withoutANetworkItSaysSoAndCanBeTriedAgain() {
    gallery.offline = true;
    model.start(entry);
    work.poll().run();
    State.Failed failed = (State.Failed) model.stateProperty().get();
    assertThat(failed.item()).isEqualTo(new DownloadModel.Model(entry));
    assertThat(failed.reason()).hasMessage("The hub cannot be reached.");
    gallery.offline = false;
    model.start(entry);
    work.poll().run();
    assertThat(model.stateProperty().get()).isEqualTo(new State.Idle());
  }

  private RuntimePack offered() {
    RuntimePack pack = RuntimePack.published().getFirst();
    gallery.runtimes.add(new RuntimeOffer(pack, false, Optional.empty()));
    return pack;
  }

  @Test
  void aRuntimeIsFetchedLikeAModelAndIsThereAfterwards() {
    RuntimePack pack = offered();
    model.start(pack);
    assertThat(model.stateProperty().get()).isInstanceOf(State.Fetching.class);
    work.poll().run();
    assertThat(model.stateProperty().get()).isEqualTo(new State.Idle());
    assertThat(gallery.runtimes.getFirst().installed()).isTrue();
    assertThat(arrived).hasValue(1);
  }

  @Test
  void aRuntimeThatIsPausedGoesOnWhenItIsAskedForAgain() {
    RuntimePack pack = offered();
    model.start(pack);
    model.pause();
    work.poll().run();
    State.Paused paused = (State.Paused) model.stateProperty().get();
    assertThat(paused.item().name()).contains("CUDA");
    model.start(paused.item());
    work.poll().run();
    assertThat(gallery.runtimes.getFirst().installed()).isTrue();
  }
}
