package app.fovea.index.duplicate;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Finds pictures whose looks may be the same, also turned, without comparing each with each: of
/// two hashes of 63 bits that differ in eight at most, at least one third differs in two at most.
///
/// Multi-index hashing after Norouzi, Punjani and Fleet, "Fast Search in Hamming Space with
/// Multi-Index Hashing" (2012): exact, and in a time that hardly grows with the number of pictures.
final class LookIndex {
  private static final int PARTS = 3;
  private static final int PART_BITS = 63 / PARTS;
  private static final int KEYS = 1 << PART_BITS;
  private static final int[] NEAR = near();

  private final List<Optional<Fingerprint>> looks;

  /// The upright hashes once more, by place: most are looked at and nothing else.
  private final long[] hashes;

  /// Of each part, where in [#rows] those of a key begin; then where the last of them end.
  private final int[][] starts = new int[PARTS][KEYS + 1];

  /// Of each part, the places of the pictures, by key.
  private final int[][] rows = new int[PARTS][];

  /// @param looks by place; those that tell nothing are never found
  LookIndex(List<Optional<Fingerprint>> looks) {
    this.looks = looks.stream().map(look -> look.filter(Fingerprint::telling)).toList();
    this.hashes =
        this.looks.stream().mapToLong(look -> look.map(Fingerprint::upright).orElse(0L)).toArray();
    int[] telling =
        IntStream.range(0, looks.size()).filter(row -> this.looks.get(row).isPresent()).toArray();
    for (int part = 0; part < PARTS; part++) {
      sort(part, telling);
    }
  }

  /// What a part may differ in.
  private static int[] near() {
    IntStream.Builder near = IntStream.builder().add(0);
    for (int one = 0; one < PART_BITS; one++) {
      near.add(1 << one);
      for (int other = one + 1; other < PART_BITS; other++) {
        near.add(1 << one | 1 << other);
      }
    }
    return near.build().toArray();
  }

  /// By counting.
  private void sort(int part, int[] telling) {
    int[] next = starts[part];
    for (int row : telling) {
      next[key(part, hashes[row]) + 1]++;
    }
    for (int key = 0; key < KEYS; key++) {
      next[key + 1] += next[key];
    }
    int[] sorted = new int[telling.length];
    for (int i = telling.length - 1; i >= 0; i--) {
      int key = key(part, hashes[telling[i]]);
      sorted[--next[key + 1]] = telling[i];
    }
    // Each start was moved from the end of its key to its beginning, one place too far right.
    System.arraycopy(next, 1, next, 0, KEYS);
    next[KEYS] = telling.length;
    rows[part] = sorted;
  }

  private static int key(int part, long hash) {
    return (int) (hash >>> part * PART_BITS) & KEYS - 1;
  }

  /// The places of those that, by hash and shape, may be this picture in one of its four
  /// orientations; itself left out, each once and in order.
  int[] near(int row, IntPredicate wanted) {
    IntStream.Builder near = IntStream.builder();
    looks
        .get(row)
        .ifPresent(
            look -> {
              for (int quarters = 0; quarters < Fingerprint.TURNS; quarters++) {
                near(look, quarters, near);
              }
            });
    return near.build()
        .filter(other -> other != row && wanted.test(other))
        .sorted()
        .distinct()
        .toArray();
  }

  private void near(Fingerprint look, int quarters, IntStream.Builder near) {
    long hash = look.hash(quarters);
    for (int part = 0; part < PARTS; part++) {
      int key = key(part, hash);
      for (int difference : NEAR) {
        int end = starts[part][(key ^ difference) + 1];
        for (int i = starts[part][key ^ difference]; i < end; i++) {
          int other = rows[part][i];
          if (Look.near(hash, hashes[other])
              && look.shapedAs(quarters, looks.get(other).orElseThrow())) {
            near.add(other);
          }
        }
      }
    }
  }
}
