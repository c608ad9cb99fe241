package app.fovea.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageFilesTest {
  private static final int FOLDERS = 30;

  @TempDir Path temp;

  /// As an import that ends while another one looks for what was left behind: parts vanish, and the
  /// rest has to go.
  @Test
  void whatVanishesMeanwhileKeepsNothingElse() throws Exception {
    for (int round = 0; round < 50; round++) {
      Path directory = tree(temp.resolve("package" + round));
      Callable<Path> all =
          () -> {
            PackageFiles.delete(directory);
            return directory;
          };
      Callable<Path> parts =
          () -> {
            for (int folder = FOLDERS - 1; folder >= 0; folder--) {
              PackageFiles.delete(directory.resolve("folder" + folder));
            }
            return directory;
          };
      try (var threads = Executors.newFixedThreadPool(2)) {
        for (Future<Path> done : threads.invokeAll(List.of(all, parts))) {
          done.get();
        }
      }
      assertThat(directory).doesNotExist();
    }
    PackageFiles.delete(temp.resolve("never there"));
  }

  private static Path tree(Path directory) throws IOException {
    for (int folder = 0; folder < FOLDERS; folder++) {
      Path below = Files.createDirectories(directory.resolve("folder" + folder));
      Files.writeString(below.resolve("weights.bin"), "half");
    }
    Files.writeString(directory.resolve("lock"), "");
    return directory;
  }
}
