package app.fovea.desktop.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Real frames on a display of its own. Only on a quiet machine does that say something about the
/// program, so it is asked for.
@EnabledIfSystemProperty(named = "fovea.frames", matches = "true")
class ScrollFramesTest {
  @Test
  void atMostTwoInAHundredFramesComeLate() throws IOException, InterruptedException {
    Process frames =
        new ProcessBuilder(
                List.of(
                    "xvfb-run",
                    "-a",
                    "-s",
                    "-screen 0 1400x900x24",
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-Dprism.order=sw",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "app.fovea.desktop.grid.FramesMain"))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(frames.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    System.out.println(said);
    assertThat(frames.waitFor()).isZero();
    Matcher counted = Pattern.compile("late=(\\d+) of=(\\d+)").matcher(said);
    assertThat(counted.find()).isTrue();
    assertThat(Integer.parseInt(counted.group(1)))
        .isLessThanOrEqualTo(Integer.parseInt(counted.group(2)) * 2 / 100);
  }
}
