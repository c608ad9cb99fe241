package app.fovea.index.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
  @Test
  void aTimeIsReadAsItWasWritten() {
    LocalDateTime moment = LocalDateTime.of(2024, 2, 29, 23, 59, 58);

    assertThat(Moments.of(Moments.text(moment))).isEqualTo(moment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.24-02-29T23:59:58", "2024-13-29T23:59:58", "", "2024-02-29"})
  void whatDamageMadeOfATimeStopsNobody(String text) {
    assertThat(Moments.of(text).getYear()).isEqualTo(1970);
  }
}
