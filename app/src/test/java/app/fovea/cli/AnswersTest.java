package app.fovea.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of an answer that cannot be written.
class AnswersTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  @Test
  void anAnswerOnAFullDiskIsAFailureThatIsSaid() {
    assertThat(status("No space left on device", "--json")).isEqualTo(70);
    assertThat(said()).contains("could not be written: No space left on device");
  }

  @Test
  void textOnAFullDiskIsOneToo() {
    assertThat(status("No space left on device")).isEqualTo(70);
    assertThat(said()).contains("No space left on device");
  }

  @Test
  void helpOnAFullDiskIsOneToo() {
    assertThat(run("No space left on device", "--help")).isEqualTo(70);
  }

  @Test
  void whoeverHasReadEnoughHasMissedNothing() {
    assertThat(status("Broken pipe", "--json")).isZero();
    assertThat(said()).isEmpty();
  }

  private int status(String failure, String... more) {
    String library = folder.resolve("library").toString();
    assertThat(
            new CommandLineDoor(new Captured().terminal(), _ -> {})
                .run("index", folder.toString(), "--library", library))
        .as("makes the library and finds no model")
        .isEqualTo(3);
    String[] arguments = {"status", "--library", library, "--offline"};
    return run(failure, Stream.of(arguments, more).flatMap(Stream::of).toArray(String[]::new));
  }

  private int run(String failure, String... arguments) {
    Terminal terminal =
        new Terminal(
            Answers.to(new Failing(failure)),
            new PrintStream(messages, true, StandardCharsets.UTF_8),
            false,
            () -> false);
    return new CommandLineDoor(terminal, _ -> {}).run(arguments);
  }

  private String said() {
    return messages.toString(StandardCharsets.UTF_8);
  }

  /// Takes nothing.
  private static final class Failing extends OutputStream {
    private final String reason;

    Failing(String reason) {
      this.reason = reason;
    }

    @Override
    public void write(int one) throws IOException {
      throw new IOException(reason);
    }
  }
}
