package app.fovea.index;

import java.util.SplittableRandom;

/// Unit vectors as models make them, without a model: all lie in a cone, around centres of which
/// some are chosen far more often than others. The same number always gives the same vector.
final class ClusteredVectors {
  private static final int DIMENSION = 512;
  private static final int CENTRES = 2000;
  private static final float CONE = 0.6f;
  private static final float CENTRE = 0.55f;
  private static final float OWN = 0.58f;

  private final float[] cone = direction(new SplittableRandom(1));
  private final float[][] centres = new float[CENTRES][];

  ClusteredVectors() {
    for (int i = 0; i < CENTRES; i++) {
      centres[i] = direction(new SplittableRandom(1000 + i));
    }
  }

  int dimension() {
    return DIMENSION;
  }

  /// The vector of a picture, or of a question when the number is negative.
  float[] vector(long number) {
    SplittableRandom random = new SplittableRandom(number * 0x9e3779b97f4a7c15L);
    double chosen = random.nextDouble();
    float[] centre = centres[(int) (chosen * chosen * CENTRES)];
    float[] own = direction(random);
    for (int i = 0; i < DIMENSION; i++) {
      own[i] = CONE * cone[i] + CENTRE * centre[i] + OWN * own[i];
    }
    return unit(own);
  }

  /// Sums of uniform numbers are near enough to normal ones, and quickly made.
  private static float[] direction(SplittableRandom random) {
    float[] vector = new float[DIMENSION];
    for (int i = 0; i < DIMENSION; i++) {
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
