package app.fovea.desktop.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.kit.Background;
import app.fovea.desktop.library.IndexingModel.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexingModelTest {
  @TempDir Path folder;
  private final FakeGallery gallery = new FakeGallery();
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final AtomicInteger changes = new AtomicInteger();
  private final IndexingModel model =
      new IndexingModel(
          gallery, new Background(work::add, Runnable::run), changes::incrementAndGet);

  @BeforeEach
  void fill() throws Exception {
    for (int number = 0; number < 5; number++) {
      Files.writeString(folder.resolve(number + ".jpg"), "picture");
    }
  }

  @Test
  void aRunReportsWhatItDidAndTellsOfNewPhotos() {
    model.add(List.of(folder));
    assertThat(model.stateProperty().get()).isEqualTo(State.RUNNING);
    work.poll().run();
    assertThat(model.stateProperty().get()).isEqualTo(State.IDLE);
    assertThat(model.progressProperty().get().indexed()).isEqualTo(5);
    assertThat(changes.get()).isPositive();
  }

  @Test
  void aPauseStopsTheRunAndGoingOnFinishesIt() {
    model.add(List.of(folder));
    model.pause();
    work.poll().run();
    assertThat(gallery.photos).isEmpty();
    assertThat(model.stateProperty().get()).isEqualTo(State.PAUSED);
    model.resume();
    work.poll().run();
    assertThat(gallery.photos).hasSize(5);
    assertThat(model.stateProperty().get()).isEqualTo(State.IDLE);
  }

  @Test
  void closingWaitsUntilTheRunHasEnded() throws Exception {
    model.add(List.of(folder));
    Thread run = Thread.ofPlatform().start(work.poll());
    model.close(10, TimeUnit.SECONDS);
    run.join();
    assertThat(gallery.photos.size()).isLessThanOrEqualTo(5);
  }
}
