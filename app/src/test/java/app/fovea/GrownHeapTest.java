package app.fovea;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GrownHeapTest {
  private static final long MEGABYTE = 1L << 20;

  private long size = 90 * MEGABYTE;
  private long needed = 80 * MEGABYTE;
  private int collections;
  private final GrownHeap heap =
      new GrownHeap(() -> size, 90 * MEGABYTE, 16 * MEGABYTE, this::collect);

  private void collect() {
    collections++;
    size = needed;
  }

  @Test
  void aHeapThatGrewIsCollectedOnceForEachStretchOfIt() {
    heap.look();
    assertThat(collections).as("nothing grew").isZero();
    size += 20 * MEGABYTE;
    heap.look();
    heap.look();
    assertThat(collections).isEqualTo(1);
    size = needed + 10 * MEGABYTE;
    heap.look();
    assertThat(collections).as("a little").isEqualTo(1);
  }

  @Test
  void whatIsNeededIsNotLookedForAgainAndAgain() {
    needed = 300 * MEGABYTE;
    size = 310 * MEGABYTE;
    heap.look();
    heap.look();
    heap.look();
    assertThat(collections).isEqualTo(1);
  }
}
