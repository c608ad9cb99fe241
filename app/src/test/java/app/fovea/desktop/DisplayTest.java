package app.fovea.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program with a real display, as a user starts it.
class DisplayTest {
  @TempDir Path folder;

  private static boolean has(String tool) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
  }

  @Test
  void withoutArgumentsAWindowOpensAndMakesItsLibrary() throws Exception {
    assumeTrue(has("xvfb-run"), "xvfb-run is not installed");
    Path library = Files.createDirectory(folder.resolve("library"));
    try (WatchService watch = folder.getFileSystem().newWatchService()) {
      library.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      Process window =
          new ProcessBuilder(
                  List.of(
                      "xvfb-run",
                      "-a",
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      "--enable-native-access=ALL-UNNAMED",
                      "--add-modules",
                      "jdk.incubator.vector",
                      "-Xss2m",
                      "-cp",
                      System.getProperty("java.class.path"),
                      "app.fovea.Main",
                      "--library",
                      library.toString()))
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("said.txt").toFile())
              .start();
      try {
        assertThat(watch.poll(120, TimeUnit.SECONDS))
            .as(() -> "the window said: " + said())
            .isNotNull();
        assertThat(window.isAlive()).isTrue();
      } finally {
        window.descendants().forEach(ProcessHandle::destroy);
        window.destroy();
        window.waitFor(60, TimeUnit.SECONDS);
      }
    }
  }

  private String said() {
    try {
      return Files.readString(folder.resolve("said.txt"));
    } catch (java.io.IOException e) {
      return e.toString();
    }
  }
}
