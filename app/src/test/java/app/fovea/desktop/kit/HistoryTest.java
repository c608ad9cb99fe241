package app.fovea.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private final List<String> log = new ArrayList<>();
  private final History history =
      new History(
          new Background(Runnable::run, Runnable::run),
          (step, direction) -> log.add(direction + " " + step.name()),
          reason -> log.add("failed " + reason.getMessage()));

  private History.Step step(String name) {
    return new History.Step(
        name, () -> log.add("undo " + name), () -> log.add("redo " + name), _ -> {});
  }

  @Test
  void decisionsAreTakenBackLastFirstAndMadeAgainInTheirOrder() {
    history.did(step("a"));
    history.did(step("b"));
    history.undo();
    history.undo();
    assertThat(history.undoableProperty().get()).isFalse();
    history.redo();
    assertThat(log)
        .containsExactly(
            "undo b", "TAKEN_BACK b", "undo a", "TAKEN_BACK a", "redo a", "MADE_AGAIN a");
    assertThat(history.redoableProperty().get()).isTrue();
  }

  @Test
  void aNewDecisionForgetsWhatWasTakenBack() {
    history.did(step("a"));
    history.undo();
    history.did(step("b"));
    log.clear();
    history.redo();
    assertThat(log).isEmpty();
  }

  /// Two things that move together, of which one may stay behind.
  private final class Pair {
    private boolean stuck = true;

    History.Step step() {
      return new History.Step("pair", () -> go("undo"), () -> go("redo"), _ -> log.add("shown"));
    }

    private void go(String way) throws History.Partly {
      log.add(way);
      if (stuck) {
        throw new History.Partly("one stays");
      }
    }
  }

  @Test
  void whatWasTakenBackInPartCanBeTriedAgainAndBeMadeAgain() {
    Pair pair = new Pair();
    history.did(step("before"));
    history.did(pair.step());
    history.undo();
    assertThat(log).containsExactly("undo", "shown", "failed one stays");
    assertThat(history.redoableProperty().get()).isTrue();
    log.clear();

    pair.stuck = false;
    history.undo();
    assertThat(log).containsExactly("undo", "TAKEN_BACK pair", "shown").hasSize(3);
    history.redo();
    history.redo();
    history.undo();
    history.undo();
    assertThat(log).containsSubsequence("redo", "undo", "undo before");
    assertThat(history.undoableProperty().get()).isFalse();
  }

  @Test
  void whatCannotBeTakenBackIsSaid() {
    history.did(
        new History.Step(
            "a",
            () -> {
              throw new IOException("the disk is full");
            },
            () -> {},
            _ -> {}));
    history.undo();
    assertThat(log).containsExactly("failed the disk is full");
  }
}
