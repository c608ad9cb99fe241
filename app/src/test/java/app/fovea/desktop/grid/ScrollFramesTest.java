package app.fovea.desktop.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Real frames, and memory over minutes, on a display of its own. That takes time and says
/// something about the program only beside the same machine without it, so it is asked for.
class ScrollFramesTest {
  private static final Pattern LATE = Pattern.compile("late=(\\d+) of=(\\d+)");
  private static final Pattern MEMORY = Pattern.compile("heap=([0-9.]+)MB rss=([0-9.]+)MB");

  private static final Pattern P95 = Pattern.compile("p95=([0-9.]+)ms");

  /// How much more memory than after the first two minutes is no growth.
  private static final double FLAT = 1.1;

  @Test
  @EnabledIfSystemProperty(named = "fovea.frames", matches = "true")
  void atMostTwoInAHundredFramesComeLaterThanWithoutPhotos()
      throws IOException, InterruptedException {
    Matcher empty = LATE.matcher(FramesProcess.run("empty"));
    Matcher photos = LATE.matcher(FramesProcess.run("photos"));
    assertThat(empty.find() && photos.find()).isTrue();
    int more = Integer.parseInt(photos.group(1)) - Integer.parseInt(empty.group(1));
    assertThat(more).isLessThanOrEqualTo(Integer.parseInt(photos.group(2)) * 2 / 100);
  }

  @Test
  @EnabledIfSystemProperty(named = "fovea.frames", matches = "true")
  void aJumpAndASelectionOfTenThousandAreSeenWithinATenthOfASecond()
      throws IOException, InterruptedException {
    List<Double> slow =
        P95.matcher(FramesProcess.run("jumps")).results().map(it -> number(it.group(1))).toList();
    assertThat(slow).hasSize(2).allSatisfy(millis -> assertThat(millis).isLessThan(100));
  }

  @Test
  @EnabledIfSystemProperty(named = "fovea.memory.minutes", matches = "\\d+")
  void memoryStaysFlatHoweverLongSomebodyScrolls() throws IOException, InterruptedException {
    String said = FramesProcess.run(System.getProperty("fovea.memory.minutes"));
    List<double[]> minutes =
        MEMORY
            .matcher(said)
            .results()
            .map(it -> new double[] {number(it.group(1)), number(it.group(2))})
            .toList();
    assertThat(minutes).hasSizeGreaterThan(3);
    assertThat(minutes.getLast()[0]).as("heap").isLessThan(minutes.get(1)[0] * FLAT);
    assertThat(minutes.getLast()[1]).as("resident").isLessThan(minutes.get(1)[1] * FLAT);
  }

  private static double number(String text) {
    return Double.parseDouble(text);
  }
}
