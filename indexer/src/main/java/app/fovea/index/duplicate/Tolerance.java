package app.fovea.index.duplicate;

/// In how many bits the sketches of two pictures may differ that are at least so close, by how
/// usual each of them is. Fewer than one in a hundred thousand such pairs differ in more.
final class Tolerance {
  /// Standard deviations of the number of differing bits that are allowed for.
  private static final double DEVIATIONS = 4.5;

  private static final double SHORTEST = 1e-6;

  private final short[][] whole = new short[Sketches.LEVELS][Sketches.LEVELS];
  private final short[][] beginning = new short[Sketches.LEVELS][Sketches.LEVELS];

  /// @param beginning how many of the bits are compared first
  Tolerance(Sketches sketches, double closeness, int beginning) {
    double squares = sketches.centreSquares();
    for (int one = 0; one < Sketches.LEVELS; one++) {
      for (int other = 0; other < Sketches.LEVELS; other++) {
        double part = Math.acos(least(one, other, closeness, squares)) / Math.PI;
        whole[one][other] = most(part, sketches.size());
        this.beginning[one][other] = most(part, Math.min(beginning, sketches.size()));
      }
    }
  }

  /// The least cosine, seen from the centre, of pictures of these levels that are so close.
  private static double least(int one, int other, double closeness, double squares) {
    double least = 1;
    for (double a : edges(one)) {
      for (double b : edges(other)) {
        double lengths = Math.sqrt(length(a, squares) * length(b, squares));
        double product = Closeness.cosine(a, closeness) - a - b + squares;
        least = Math.min(least, product / lengths);
      }
    }
    return Math.clamp(least, -1, 1);
  }

  /// Of a level; the lowest goes down to where nothing is.
  private static double[] edges(int level) {
    double from = (double) level / Sketches.LEVELS;
    return new double[] {level == 0 ? -1 : from, from + 1.0 / Sketches.LEVELS};
  }

  /// From the centre, squared, of a unit vector.
  private static double length(double usual, double squares) {
    return Math.max(SHORTEST, 1 - 2 * usual + squares);
  }

  /// The most of so many bits that may differ where that part of all is expected to.
  private static short most(double part, int bits) {
    return (short) Math.ceil(bits * part + DEVIATIONS * Math.sqrt(bits * part * (1 - part)) + 1);
  }

  /// By the level of the other picture.
  short[] whole(int level) {
    return whole[level];
  }

  /// By the level of the other picture, in the bits that are compared first.
  short[] beginning(int level) {
    return beginning[level];
  }
}
