package app.fovea.index.duplicate;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Pictures by the second at which the camera took them.
final class SameTime {
  private static final int ROW_BITS = 28;

  /// The second, then the place, in ascending order.
  private final long[] taken;

  private final List<Shot> shots;

  SameTime(List<Shot> shots) {
    this.shots = shots;
    this.taken =
        IntStream.range(0, shots.size())
            .filter(row -> shots.get(row).taken().isPresent())
            .mapToLong(row -> second(row) << ROW_BITS | row)
            .sorted()
            .toArray();
  }

  private long second(int row) {
    return shots.get(row).taken().orElseThrow().toEpochSecond(ZoneOffset.UTC);
  }

  /// The places of the others after a picture that tells its time.
  IntStream after(int row) {
    long second = second(row);
    int at = Arrays.binarySearch(taken, second << ROW_BITS | row);
    return IntStream.range(at + 1, taken.length)
        .takeWhile(i -> taken[i] >> ROW_BITS == second)
        .map(i -> (int) (taken[i] & (1L << ROW_BITS) - 1));
  }
}
