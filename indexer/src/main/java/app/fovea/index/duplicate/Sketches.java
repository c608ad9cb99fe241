package app.fovea.index.duplicate;

import app.fovea.index.rank.UnitVectors;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Which pictures may be alike, without multiplying the vectors of each with those of each: of
/// random directions, the part on whose different sides two vectors lie is their angle by 180
/// degrees.
///
/// What may be alike by this is nearly everything that is, and little else.
final class Sketches {
  private static final int WORDS = 8;
  private static final int BITS = WORDS * Long.SIZE;
  private static final long SEED = 7;

  /// Standard deviations of the number of differing bits that are allowed for.
  private static final double DEVIATIONS = 6;

  private final long[] bits;

  Sketches(List<Shot> shots) {
    this.bits = new long[shots.size() * WORDS];
    float[][] directions = directions(dimension(shots));
    IntStream.range(0, shots.size())
        .parallel()
        .forEach(
            row -> shots.get(row).vector().ifPresent(vector -> sketch(vector, directions, row)));
  }

  private static int dimension(List<Shot> shots) {
    return shots.stream()
        .flatMap(shot -> shot.vector().stream())
        .mapToInt(vector -> vector.length)
        .findFirst()
        .orElse(0);
  }

  private static float[][] directions(int dimension) {
    Random random = new Random(SEED);
    float[][] directions = new float[BITS][dimension];
    for (float[] direction : directions) {
      for (int i = 0; i < dimension; i++) {
        direction[i] = (float) random.nextGaussian();
      }
    }
    return directions;
  }

  private void sketch(float[] vector, float[][] directions, int row) {
    for (int bit = 0; bit < BITS; bit++) {
      if (UnitVectors.dot(vector, directions[bit]) > 0) {
        bits[row * WORDS + bit / Long.SIZE] |= 1L << bit;
      }
    }
  }

  /// The places in the list, after one, of those whose cosine with it may reach that; to be gone
  /// through by several threads.
  IntStream after(int place, double cosine) {
    int most = most(Math.acos(Math.clamp(cosine, -1, 1)) / Math.PI);
    return IntStream.range(place + 1, bits.length / WORDS)
        .parallel()
        .filter(other -> differing(place, other) <= most);
  }

  /// The most bits that may differ where that part of all is expected to.
  private static int most(double part) {
    return (int) Math.ceil(BITS * part + DEVIATIONS * Math.sqrt(BITS * part * (1 - part)) + 1);
  }

  private int differing(int one, int other) {
    int differing = 0;
    for (int word = 0; word < WORDS; word++) {
      differing += Long.bitCount(bits[one * WORDS + word] ^ bits[other * WORDS + word]);
    }
    return differing;
  }
}
