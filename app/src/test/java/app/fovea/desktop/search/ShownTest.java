package app.fovea.desktop.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.search.Shown.State;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ShownTest {
  @Test
  void aSearchThatFindsNothingLikelyHasBeenAnsweredAllTheSame() {
    assertThat(Arrays.stream(State.values()).filter(State::isAnswer))
        .containsExactlyInAnyOrder(State.RESULTS, State.NOTHING, State.UNLIKELY);
  }
}
