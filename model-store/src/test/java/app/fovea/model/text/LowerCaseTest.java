package app.fovea.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The right-hand sides are what Python's `str.lower` makes of the left ones.
class LowerCaseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ΟΔΥΣΣΕΥΣ | οδυσσευς
          Σ | σ
          ΑΣ ΒΣ | ας βς
          ΑΣ½ | ας½
          ΑΣ.Β | ασ.β
          Α.Σ | α.ς
          Α\u0301Σ\u0301 | α\u0301ς\u0301
          ΑΣ日本 | ας日本
          ΑΣⓍ | ασⓧ
          \uD83D\uDE00Σ | \uD83D\uDE00σ
          İSTANBUL STRAẞE | i\u0307stanbul straße
          """)
  void aSigmaIsTheLastOneWhereNoLetterFollows(String text, String lower) {
    assertThat(LowerCase.of(text)).isEqualTo(lower);
  }
}
