package app.fovea.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EndTest {
  private final AtomicInteger exits = new AtomicInteger();
  private final End end = new End(exits::incrementAndGet);

  @Test
  void aWishThatComesBeforeTheWindowIsHeardWhenThatIsThere() {
    end.wish();
    assertThat(exits).hasValue(0);
    end.windowIsThere();
    assertThat(exits).hasValue(1);
  }

  @Test
  void aWishThatComesLaterIsHeardAtOnce() {
    end.windowIsThere();
    assertThat(exits).hasValue(0);
    end.wish();
    assertThat(exits).hasValue(1);
  }
}
