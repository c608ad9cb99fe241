package app.fovea.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/// What a signal does to a command.
class InterruptionTest {
  private final Interruption interruption = new Interruption();

  @AfterEach
  void leaveSignalsToOthersAgain() {
    for (String name : new String[] {"INT", "TERM"}) {
      var _ = Signal.handle(new Signal(name), SignalHandler.SIG_DFL);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM", "HUP"})
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @DisabledOnOs(OS.WINDOWS)
  void asksTheCommandToStopAndNothingEndsBeforeItHas(String signal) {
    assumeFalse(
        SignalHandler.SIG_IGN.equals(Signal.handle(new Signal(signal), SignalHandler.SIG_DFL)),
        "whoever started this process has it ignore " + signal);
    interruption.listen();
    assertThat(interruption.getAsBoolean()).isFalse();
    Signal.raise(new Signal(signal));
    while (!interruption.getAsBoolean()) {
      Thread.onSpinWait();
    }
    assertThat(interruption.end(0)).isEqualTo(6);
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @DisabledOnOs(OS.WINDOWS)
  void endsWhatAsksNobodyWhetherToStopInItsOwnWay() throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    interruption.endBy(
        () -> {
          closed.countDown();
          return true;
        });
    interruption.listen();
    Signal.raise(new Signal("TERM"));
    closed.await();
    assertThat(interruption.end(0)).isEqualTo(6);
  }

  @Test
  void withoutOneTheCommandsOwnCodeGoesThrough() {
    interruption.listen();
    assertThat(interruption.end(1)).isEqualTo(1);
  }
}
