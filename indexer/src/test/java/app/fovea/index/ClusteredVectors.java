package app.fovea.index;

import java.util.SplittableRandom;

/// Unit vectors as models make them, without a model: all lie in a cone, around centres of which
/// some are chosen far more often than others, and differ mostly in some traits that all share. The
/// same number always gives the same vector.
public final class ClusteredVectors {
  private static final int DIMENSION = 512;
  private static final int CENTRES = 2000;
  private static final int TRAITS = 48;
  private static final float CONE = 0.6f;
  private static final float CENTRE = 0.5f;
  private static final float TRAIT = 0.5f;
  private static final float OWN = 0.25f;

  private final float[] cone = direction(new SplittableRandom(1), DIMENSION);
  private final float[][] centres = new float[CENTRES][];
  private final float[][] traits = new float[TRAITS][];

  public ClusteredVectors() {
    for (int i = 0; i < CENTRES; i++) {
      centres[i] = direction(new SplittableRandom(1000 + i), DIMENSION);
    }
    for (int i = 0; i < TRAITS; i++) {
      traits[i] = direction(new SplittableRandom(100 + i), DIMENSION);
    }
  }

  int dimension() {
    return DIMENSION;
  }

  /// The vector of a picture, or of a question when the number is negative.
  public float[] vector(long number) {
    SplittableRandom random = new SplittableRandom(number * 0x9e3779b97f4a7c15L);
    double chosen = random.nextDouble();
    float[] centre = centres[(int) (chosen * chosen * CENTRES)];
    float[] shares = direction(random, TRAITS);
    float[] vector = direction(random, DIMENSION);
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] = CONE * cone[i] + CENTRE * centre[i] + OWN * vector[i];
    }
    for (int trait = 0; trait < TRAITS; trait++) {
      float share = TRAIT * shares[trait];
      for (int i = 0; i < DIMENSION; i++) {
        vector[i] += share * traits[trait][i];
      }
    }
    return unit(vector);
  }

  /// Sums of uniform numbers are near enough to normal ones, and quickly made.
  private static float[] direction(SplittableRandom random, int dimension) {
    float[] vector = new float[dimension];
    for (int i = 0; i < dimension; i++) {
      long bits = random.nextLong();
      vector[i] =
          (short) bits + (short) (bits >> 16) + (short) (bits >> 32) + (float) (short) (bits >> 48);
    }
    return unit(vector);
  }

  private static float[] unit(float[] vector) {
    double squares = 0;
    for (float number : vector) {
      squares += number * number;
    }
    float length = (float) Math.sqrt(squares);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    return vector;
  }
}
