package app.fovea.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
  void aWindowOpensOnItsLibraryAndALaterStartOnlyHandsOverWhatItWasGiven() throws Exception {
    assumeTrue(has("xvfb-run"), "xvfb-run is not installed");
    Path library = Files.createDirectory(folder.resolve("library"));
    Path photos = Files.createDirectory(folder.resolve("photos"));
    try (WatchService watch = folder.getFileSystem().newWatchService()) {
      library.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      Process window = started(Stream.of("xvfb-run", "-a"), library);
      try {
        // The window listens once the library is open and shown.
        assertThat(created(watch, "window.address")).as(() -> "it said: " + said()).isTrue();
        Process second = started(Stream.of(), library, photos.toString());
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isZero();
        assertThat(window.isAlive()).isTrue();
      } finally {
        window.descendants().forEach(ProcessHandle::destroy);
        window.destroy();
        window.waitFor(60, TimeUnit.SECONDS);
      }
    }
  }

  private static boolean created(WatchService watch, String name) throws InterruptedException {
    for (WatchKey key = poll(watch); key != null; key = poll(watch)) {
      if (key.pollEvents().stream().anyMatch(event -> event.context().equals(Path.of(name)))) {
        return true;
      }
      key.reset();
    }
    return false;
  }

  private static @Nullable WatchKey poll(WatchService watch) throws InterruptedException {
    return watch.poll(120, TimeUnit.SECONDS);
  }

  /// Starts the window's door, as its launcher does.
  private Process started(Stream<String> before, Path library, String... paths) throws IOException {
    Stream<String> java =
        Stream.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-Xss2m",
            "-Dfovea.door=window",
            "-cp",
            System.getProperty("java.class.path"),
            "app.fovea.Main",
            "--library",
            library.toString());
    return new ProcessBuilder(
            Stream.of(before, java, Stream.of(paths)).flatMap(part -> part).toList())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("said.txt").toFile()))
        .start();
  }

  private String said() {
    try {
      return Files.readString(folder.resolve("said.txt"));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
