package app.fovea.desktop.grid;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.kit.FxThread;
import app.fovea.desktop.library.FakeGallery;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What a scroll costs the window's thread, in processor time, so that other programs on the same
/// machine do not count.
@ExtendWith(ApplicationExtension.class)
class ScrollTest {
  private static final int PHOTOS = 200_000;
  private static final int PULSES = 540;
  private static final double PULSE_MILLIS = 1000.0 / 60;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final AtomicInteger spoken = new AtomicInteger();
  private PhotoGrid grid;

  @Start
  void start(Stage stage) {
    ExecutorService workers = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    FakeGallery gallery = FakeGallery.holding(PHOTOS);
    grid =
        new PhotoGrid(
            new Selection(),
            new Thumbnails(gallery::thumbnail, workers, new FxThread()),
            photo -> "photo " + spoken.incrementAndGet());
    stage.setScene(new Scene(grid, 1200, 800));
    stage.show();
    grid.contentProperty().set(GridContent.plain(gallery.photos));
  }

  private double millis(Runnable work) {
    long begin = threads.getCurrentThreadCpuTime();
    work.run();
    return (threads.getCurrentThreadCpuTime() - begin) / 1e6;
  }

  private void scrollTo(double place) {
    grid.scrollProperty().set(place);
    grid.layout();
  }

  @Test
  void atMostTwoInAHundredPulsesTakeLongerThanAPulse(FxRobot robot) {
    robot.interact(
        () -> {
          grid.layout();
          int late = 0;
          for (int pulse = 0; pulse < PULSES; pulse++) {
            double place = pulse * 120;
            late += millis(() -> scrollTo(place)) > PULSE_MILLIS ? 1 : 0;
          }
          assertThat(late).isLessThanOrEqualTo(PULSES * 2 / 100);
        });
  }

  @Test
  void anyPlaceIsReachedInLessThanATenthOfASecond(FxRobot robot) {
    robot.interact(
        () -> {
          grid.layout();
          for (double share : new double[] {0.9, 0.1, 0.5, 1.0, 0.0}) {
            double place = share * (grid.sheetHeight() - grid.getHeight());
            assertThat(millis(() -> scrollTo(place))).isLessThan(100);
          }
        });
  }

  @Test
  void whatAScreenReaderSaysIsMadeOnlyWhenOneAsks(FxRobot robot) {
    robot.interact(
        () -> {
          scrollTo(5000);
          assertThat(spoken).hasValue(0);
          Object said =
              robot
                  .lookup(".photo-cell")
                  .queryAll()
                  .iterator()
                  .next()
                  .queryAccessibleAttribute(AccessibleAttribute.TEXT);
          assertThat(said).isEqualTo("photo 1");
        });
  }
}
