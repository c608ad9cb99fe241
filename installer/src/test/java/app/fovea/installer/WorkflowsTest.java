package app.fovea.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkflowsTest {
  private static List<String> lines(String key) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../.github/workflows"))) {
      return files
          .flatMap(
              file -> {
                try {
                  return Files.readAllLines(file).stream();
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              })
          .map(line -> line.strip().replaceFirst("^- ", ""))
          .filter(line -> line.startsWith(key))
          .toList();
    }
  }

  @Test
  void everyActionIsPinnedByItsHash() throws IOException {
    assertThat(lines("uses:"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).matches("uses: [\\w./-]+@[0-9a-f]{40} # v[\\d.]+"));
  }

  @Test
  void everySystemHasARunnerOfAFixedVersion() throws IOException {
    assertThat(lines("runs-on:"))
        .allSatisfy(line -> assertThat(line).doesNotContain("latest"))
        .anyMatch(line -> line.contains("ubuntu"))
        .anyMatch(line -> line.contains("windows"))
        .anyMatch(line -> line.contains("macos"));
  }
}
