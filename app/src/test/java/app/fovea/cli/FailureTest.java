package app.fovea.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class FailureTest {
  private static final IOException FULL = new IOException("The disk is full. Nothing is lost.");

  @Test
  void whatADiskSaysIsASentenceWithoutTheNameOfAClass() {
    String sentence = "Something went wrong: The disk is full. Nothing is lost.";
    assertThat(Failure.of(FULL).message()).isEqualTo(sentence);
    assertThat(Failure.of(new UncheckedIOException(FULL)).message()).isEqualTo(sentence);
  }

  @Test
  void whatSaysNothingIsAtLeastNamed() {
    assertThat(Failure.of(new IOException()).message()).contains("IOException");
  }
}
