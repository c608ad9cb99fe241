package app.fovea.index.vector;

import java.util.Random;

/// A fixed random rotation of a space. It spreads what a vector says evenly over all numbers, so
/// that no single one, as models have them, outweighs the signs of the others.
///
/// Two rounds of random signs and a Walsh-Hadamard transform; where the dimension is no power of
/// two, of the first and the last part of the vector, which overlap.
public final class Rotation {
  private static final int ROUNDS = 2;
  private static final long SEED = 25;

  private final int part;
  private final float[][] signs;

  public Rotation(int dimension) {
    this.part = Integer.highestOneBit(dimension);
    this.signs = new float[ROUNDS][dimension];
    Random random = new Random(SEED);
    for (float[] round : signs) {
      for (int i = 0; i < dimension; i++) {
        round[i] = random.nextBoolean() ? 1 : -1;
      }
    }
  }

  /// Rotates a vector in place.
  public void apply(float[] vector) {
    for (float[] round : signs) {
      for (int i = 0; i < vector.length; i++) {
        vector[i] *= round[i];
      }
      transform(vector, 0);
      if (part < vector.length) {
        transform(vector, vector.length - part);
      }
    }
  }

  private void transform(float[] vector, int from) {
    for (int half = 1; half < part; half *= 2) {
      for (int start = from; start < from + part; start += 2 * half) {
        for (int i = start; i < start + half; i++) {
          float a = vector[i];
          float b = vector[i + half];
          vector[i] = a + b;
          vector[i + half] = a - b;
        }
      }
    }
    float scale = (float) (1 / Math.sqrt(part));
    for (int i = from; i < from + part; i++) {
      vector[i] *= scale;
    }
  }
}
