package app.fovea.index.image;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.model.Statement;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {
  @ParameterizedTest
  @EnumSource
  void whatWasSaidIsReadBack(Refusal refusal) {
    for (Object[] about :
        List.of(
            new Object[] {"JPEG", 1_234_567L, 0L, 1000L},
            new Object[] {"JPEG", "lib one: (no). 5", "apt"})) {
      String sentence;
      try {
        sentence = refusal.about(about);
      } catch (IllegalFormatException otherKinds) {
        continue;
      }
      Statement.Said<Refusal> said = Refusal.read(sentence).orElseThrow();
      assertThat(said.statement()).isEqualTo(refusal);
      assertThat(said.arguments().stream().map(String::valueOf).toList())
          .isEqualTo(Stream.of(about).limit(said.arguments().size()).map(String::valueOf).toList());
    }
  }

  @Test
  void numbersAreReadBackAsNumbers() {
    assertThat(Refusal.read(Refusal.TOO_LARGE.about("BMP", 3_000_000L, 2_000_000L, 1000L)))
        .contains(
            new Statement.Said<>(Refusal.TOO_LARGE, List.of("BMP", 3_000_000L, 2_000_000L, 1000L)));
  }

  @Test
  void aSentenceOfAnotherVersionIsNoneOfThese() {
    assertThat(Refusal.read("The moon is in the way.")).isEqualTo(Optional.empty());
  }
}
