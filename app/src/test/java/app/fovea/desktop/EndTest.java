package app.fovea.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EndTest {
  private final AtomicInteger exits = new AtomicInteger();
  private final End end = new End(exits::incrementAndGet);

  @Test
  void beforeTheWindowIsThereNothingHasToBeWaitedFor() {
    assertThat(end.wish()).isFalse();
    assertThat(exits).hasValue(0);
  }

  @Test
  void aWindowThatIsThereEnds() {
    end.windowIsThere();
    assertThat(end.wish()).isTrue();
    assertThat(exits).hasValue(1);
  }
}
