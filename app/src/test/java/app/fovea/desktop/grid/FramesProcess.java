package app.fovea.desktop.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// [ScrollFrames] in a process of its own, on a display of its own.
final class FramesProcess {
  private FramesProcess() {}

  /// What it prints.
  static String run(String what) throws IOException, InterruptedException {
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
                    "-XX:+UseSerialGC",
                    "-Xmn64m",
                    "-XX:MinHeapFreeRatio=10",
                    "-XX:MaxHeapFreeRatio=30",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "app.fovea.desktop.grid.FramesMain",
                    what))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(frames.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    System.out.println(what + ": " + said);
    assertThat(frames.waitFor()).isZero();
    return said;
  }
}
