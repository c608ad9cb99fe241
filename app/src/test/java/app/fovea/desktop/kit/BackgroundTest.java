package app.fovea.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.model.ModelException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackgroundTest {
  private final Background background = new Background(Runnable::run, Runnable::run);
  private final List<Object> told = new ArrayList<>();

  @Test
  void aModelThatFailsWhileItRunsIsToldLikeAnyOtherFailure() {
    ModelException reason = new ModelException("out of memory");
    background.run(
        () -> {
          throw new UncheckedIOException(reason);
        },
        told::add,
        told::add);
    assertThat(told).containsExactly(reason);
  }

  @Test
  void whatComesAfterAChoreComesOnlyIfItWasDone() {
    background.run(() -> told.add("chore"), () -> told.add("after"), told::add);
    IOException reason = new IOException("the disk is full");
    background.run(
        () -> {
          throw reason;
        },
        () -> told.add("after"),
        told::add);
    assertThat(told).containsExactly("chore", "after", reason);
  }
}
