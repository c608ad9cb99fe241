package app.fovea.index.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BurstTest {
  private static final Path A = Path.of("a");
  private static final Path B = Path.of("b");

  private final Burst burst = new Burst(Duration.ofSeconds(2), Duration.ofSeconds(30));

  private static long at(double seconds) {
    return (long) (seconds * 1e9);
  }

  @Test
  void changesAreHandedOutTogetherOnceNothingChangesAnyMore() {
    burst.changed(A, at(0));
    burst.changed(B, at(1));
    burst.changed(A, at(1.5));

    assertThat(burst.settled(at(3))).isEmpty();
    assertThat(burst.settled(at(3.5))).containsExactlyInAnyOrder(A, B);
    assertThat(burst.settled(at(9))).isEmpty();
  }

  @Test
  void changesThatNeverEndAreHandedOutFromTimeToTime() {
    for (int second = 0; second < 30; second++) {
      burst.changed(A, at(second));
      assertThat(burst.settled(at(second))).isEmpty();
    }
    burst.changed(A, at(30));

    assertThat(burst.settled(at(30))).containsExactly(A);
  }
}
