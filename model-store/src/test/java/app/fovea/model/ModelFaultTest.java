package app.fovea.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A window can say in its own language only what is one of the faults.
class ModelFaultTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern OWN_WORDS =
      Pattern.compile("new ModelException\\((?!\\s*ModelFault\\.)");

  @Test
  void noFailureIsSaidInWordsOfItsOwn() throws IOException {
    List<Path> own = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (OWN_WORDS.matcher(Files.readString(file)).find()) {
          own.add(file.getFileName());
        }
      }
    }
    assertThat(own)
        .as("they hand on what is a fault already")
        .map(Path::toString)
        .containsExactlyInAnyOrder("Failure.java", "ModelFault.java", "RunFailure.java");
  }
}
