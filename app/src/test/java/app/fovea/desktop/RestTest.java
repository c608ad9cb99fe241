package app.fovea.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

class RestTest {
  private static final long LITTLE = 10L << 20;
  private static final long MUCH = 200L << 20;

  private final Deque<Runnable> later = new ArrayDeque<>();
  private long used = MUCH;
  private int collections;
  private final Rest rest = new Rest(later::add, () -> used, this::collect);

  private void collect() {
    collections++;
    used = LITTLE;
  }

  @Test
  void whatOpeningLeavesIsGivenBackOnceNobodyTouchesTheWindow() {
    rest.touch();
    rest.look();
    assertThat(collections).as("somebody uses the window").isZero();
    later.remove().run();
    assertThat(collections).isEqualTo(1);
  }

  @Test
  void aLittleMoreIsNotWorthALook() {
    rest.look();
    used = 2 * LITTLE;
    later.remove().run();
    assertThat(collections).isEqualTo(1);
    used = MUCH;
    later.remove().run();
    assertThat(collections).isEqualTo(2);
  }
}
