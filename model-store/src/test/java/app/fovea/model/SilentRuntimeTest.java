package app.fovea.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilentRuntimeTest {
  private static final int ARGUMENTS = 2000;

  /// What a child process does: start the runtime, whatever its arguments are.
  static final class Child {
    static void main(String[] arguments) {
      System.exit(SilentRuntime.environment().getVersion().isEmpty() ? 1 : 0);
    }
  }

  @Test
  void itStartsHoweverManyArgumentsThereAre() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        new ArrayList<>(
            List.of(
                java,
                "-Xss2m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName()));
    command.addAll(Collections.nCopies(ARGUMENTS, "/home/a/pictures/of/summer.jpg"));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }
}
