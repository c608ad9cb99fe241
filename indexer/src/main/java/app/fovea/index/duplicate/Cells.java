package app.fovea.index.duplicate;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Pictures by which of some pivots they are most like. Who looks for what may be close to a
/// picture goes through the nearest cells only, until so many pictures were compared that any
/// library which is not very large has been gone through as a whole: the time of a search does not
/// grow with the library. Safe for concurrent use.
final class Cells {
  /// How many are compared at least, if there are so many. With twice as many, some in a thousand
  /// more are found of a million.
  private static final int COMPARED = 1 << 15;

  /// Words that are compared first; they rule nearly everything out.
  private static final int FIRST = 2;

  private final Sketches sketches;
  private final int compared;
  private final int[] pivots;

  /// The rows, cell by cell, in each by their numbers.
  private final int[] rows;

  private final int[] starts;
  private final long[] first;
  private final byte[] levels;

  /// @param rows those to be found, ascending
  Cells(Sketches sketches, int[] rows) {
    this(sketches, rows, COMPARED);
  }

  Cells(Sketches sketches, int[] rows, int compared) {
    this.sketches = sketches;
    this.compared = compared;
    int[] known = Arrays.stream(rows).filter(sketches::knows).toArray();
    this.pivots = pivots(known);
    this.starts = new int[pivots.length + 1];
    this.rows = sorted(known);
    this.first = new long[FIRST * known.length];
    this.levels = new byte[known.length];
    for (int i = 0; i < known.length; i++) {
      levels[i] = (byte) sketches.level(this.rows[i]);
      for (int word = 0; word < Math.min(FIRST, sketches.words()); word++) {
        first[FIRST * i + word] = sketches.word(this.rows[i], word);
      }
    }
  }

  /// How far two pictures may differ that are so close.
  static Tolerance tolerance(Sketches sketches, double closeness) {
    return new Tolerance(sketches, closeness, FIRST * Long.SIZE);
  }

  /// As many as there will be pictures for each, from all over them.
  private int[] pivots(int[] known) {
    int count = known.length <= compared ? 1 : (int) Math.sqrt(known.length);
    return known.length == 0
        ? known
        : IntStream.range(0, count)
            .map(i -> known[(int) ((long) i * known.length / count)])
            .toArray();
  }

  private int[] sorted(int[] known) {
    int[] cells = Arrays.stream(known).parallel().map(this::nearestPivot).toArray();
    for (int cell : cells) {
      starts[cell + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] next = starts.clone();
    int[] sorted = new int[known.length];
    for (int i = 0; i < known.length; i++) {
      sorted[next[cells[i]]++] = known[i];
    }
    return sorted;
  }

  private int nearestPivot(int row) {
    int nearest = 0;
    int least = Integer.MAX_VALUE;
    for (int pivot = 0; pivot < pivots.length && pivots.length > 1; pivot++) {
      int differing = sketches.differing(row, pivots[pivot]);
      if (differing < least) {
        least = differing;
        nearest = pivot;
      }
    }
    return nearest;
  }

  /// Those after a picture that may be as close to it as is tolerated.
  int[] after(int row, Tolerance tolerance, IntPredicate wanted) {
    if (!sketches.knows(row)) {
      return new int[0];
    }
    IntStream.Builder found = IntStream.builder();
    Asked asked = new Asked(row, tolerance, wanted, found);
    int gone = 0;
    for (long pivot : byDistance(row)) {
      int cell = (int) pivot;
      collect(asked, cell);
      gone += starts[cell + 1] - starts[cell];
      if (gone >= compared) {
        break;
      }
    }
    return found.build().toArray();
  }

  private record Asked(
      int row, Tolerance tolerance, IntPredicate wanted, IntStream.Builder found) {}

  /// The numbers of the pivots in the lower halves.
  private long[] byDistance(int row) {
    long[] distances = new long[pivots.length];
    for (int pivot = 0; pivot < distances.length; pivot++) {
      distances[pivot] = (long) sketches.differing(row, pivots[pivot]) << Integer.SIZE | pivot;
    }
    Arrays.sort(distances);
    return distances;
  }

  private void collect(Asked asked, int cell) {
    int row = asked.row;
    int level = sketches.level(row);
    short[] beginning = asked.tolerance.beginning(level);
    short[] whole = asked.tolerance.whole(level);
    long one = sketches.word(row, 0);
    long two = sketches.words() > 1 ? sketches.word(row, 1) : 0;
    int from = Arrays.binarySearch(rows, starts[cell], starts[cell + 1], row + 1);
    for (int i = from < 0 ? -from - 1 : from; i < starts[cell + 1]; i++) {
      int differing =
          Long.bitCount(one ^ first[FIRST * i]) + Long.bitCount(two ^ first[FIRST * i + 1]);
      int other = levels[i] & 0xff;
      if (differing <= beginning[other]
          && sketches.differing(row, rows[i]) <= whole[other]
          && asked.wanted.test(rows[i])) {
        asked.found.add(rows[i]);
      }
    }
  }
}
