package app.fovea.index.duplicate;

import app.fovea.index.rank.UnitVectors;
import app.fovea.index.vector.Rotation;
import java.util.Arrays;

/// Vectors in a bit for each of their numbers: on which side of what all have in common it lies,
/// after a rotation. The part of the bits in which two differ is about the angle, seen from there,
/// by 180 degrees (Charikar, "Similarity Estimation Techniques from Rounding Algorithms", 2002).
final class Sketches {
  /// Steps of how usual a picture is.
  static final int LEVELS = 256;

  private final float[] centre;
  private final Rotation rotation;
  private final int words;
  private final long[] bits;
  private final byte[] levels;
  private final boolean[] known;

  /// @param centre what all have in common
  Sketches(float[] centre, int rows) {
    this.centre = centre;
    this.rotation = new Rotation(centre.length);
    this.words = (centre.length + Long.SIZE - 1) / Long.SIZE;
    this.bits = new long[Math.multiplyExact(rows, words)];
    this.levels = new byte[rows];
    this.known = new boolean[rows];
  }

  void put(int row, float[] vector) {
    float[] turned = new float[vector.length];
    for (int i = 0; i < turned.length; i++) {
      turned[i] = vector[i] - centre[i];
    }
    rotation.apply(turned);
    Arrays.fill(bits, row * words, (row + 1) * words, 0);
    for (int i = 0; i < turned.length; i++) {
      if (turned[i] > 0) {
        bits[row * words + i / Long.SIZE] |= 1L << i;
      }
    }
    double usual = UnitVectors.dot(vector, centre);
    levels[row] = (byte) Math.clamp((int) (usual * LEVELS), 0, LEVELS - 1);
    known[row] = true;
  }

  boolean knows(int row) {
    return known[row];
  }

  /// How many bits a picture has.
  int size() {
    return centre.length;
  }

  int words() {
    return words;
  }

  long word(int row, int word) {
    return bits[row * words + word];
  }

  /// How usual a picture is: its product with the centre, in steps; 0 also for less.
  int level(int row) {
    return levels[row] & 0xff;
  }

  /// The length of the centre, squared.
  double centreSquares() {
    return UnitVectors.dot(centre, centre);
  }

  int differing(int one, int other) {
    int differing = 0;
    for (int word = 0; word < words; word++) {
      differing += Long.bitCount(word(one, word) ^ word(other, word));
    }
    return differing;
  }
}
