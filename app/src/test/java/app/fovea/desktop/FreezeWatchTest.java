package app.fovea.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The watch itself: it sees waiting, and lets computing pass.
@ExtendWith(ApplicationExtension.class)
class FreezeWatchTest {
  private FreezeWatch watch;

  @Start
  void start(Stage stage) {
    stage.show();
    watch = new FreezeWatch();
  }

  @AfterEach
  void end() {
    watch.close();
  }

  @Test
  void waitingOnTheWindowsThreadIsSeenAndNamed(FxRobot robot) throws Exception {
    robot.interact(FreezeWatchTest::waitForWhatNeverComes);
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> !watch.frozen().isEmpty());
    assertThat(watch.frozen().getFirst()).contains("waitForWhatNeverComes");
  }

  private static void waitForWhatNeverComes() {
    try {
      assertThat(new CountDownLatch(1).await(3, TimeUnit.SECONDS)).isFalse();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void computingOnTheWindowsThreadIsNotWaiting(FxRobot robot) {
    robot.interact(
        () -> {
          long begun = System.nanoTime();
          double sum = 0;
          while (System.nanoTime() - begun < 200_000_000) {
            sum += Math.sin(sum);
          }
          assertThat(sum).isNotNegative();
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(watch.frozen()).isEmpty();
  }
}
