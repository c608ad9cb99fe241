package app.fovea.index.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ThreadPriorityTest {
  /// Of `stat` in proc(5), counted from the command's end.
  private static final int NICE = 16;

  @Test
  @EnabledOnOs(OS.LINUX)
  void onLinuxTheThreadAloneIsNicer() throws IOException {
    int before = nice();
    int lowered;
    try (var threads = Executors.newSingleThreadExecutor()) {
      lowered =
          CompletableFuture.supplyAsync(
                  () -> {
                    ThreadPriority.ofThisSystem().lower();
                    return ofThisThread();
                  },
                  threads)
              .join();
    }

    assertThat(lowered).isGreaterThanOrEqualTo(Math.max(10, before));
    assertThat(nice()).isEqualTo(before);
  }

  private static int ofThisThread() {
    try {
      return nice();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int nice() throws IOException {
    String stat = Files.readString(Path.of("/proc/thread-self/stat"));
    return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[NICE]);
  }
}
