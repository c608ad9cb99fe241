package app.fovea.index.vector;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// One bit for each number of a vector: on which side of the centre it lies, after a rotation; and
/// what is needed to estimate products from that.
///
/// After Gao and Long, "RaBitQ: Quantizing High-Dimensional Vectors with a Theoretical Error Bound
/// for Approximate Nearest Neighbor Search" (2024).
///
/// A row is: id (8 bytes, 0 for one that is gone), weight (float), number of ones (int), the bits
/// (longs); all little-endian.
final class SignCode {
  static final int ID = 0;
  static final int WEIGHT = 8;
  static final int ONES = 12;
  static final int BITS = 16;

  private final float[] centre;
  private final Rotation rotation;

  /// @param centre the mean of the vectors, about
  SignCode(float[] centre, Rotation rotation) {
    this.centre = centre;
    this.rotation = rotation;
  }

  static int words(int dimension) {
    return (dimension + Long.SIZE - 1) / Long.SIZE;
  }

  static int rowBytes(int dimension) {
    return BITS + words(dimension) * Long.BYTES;
  }

  byte[] row(long id, float[] vector) {
    float[] turned = new float[vector.length];
    for (int i = 0; i < turned.length; i++) {
      turned[i] = vector[i] - centre[i];
    }
    rotation.apply(turned);
    ByteBuffer row =
        ByteBuffer.allocate(rowBytes(vector.length)).order(ByteOrder.LITTLE_ENDIAN).putLong(id);
    double squares = 0;
    double absolute = 0;
    for (float number : turned) {
      squares += number * number;
      absolute += Math.abs(number);
    }
    // With o the vector from the centre and s its signs, <q,o> is about <q,s> |o|^2 / <o,s>.
    row.putFloat(absolute == 0 ? 0 : (float) (squares / absolute));
    int ones = 0;
    row.position(BITS);
    for (int word = 0; word < words(turned.length); word++) {
      long bits = bits(turned, word);
      ones += Long.bitCount(bits);
      row.putLong(bits);
    }
    return row.putInt(ONES, ones).array();
  }

  private static long bits(float[] numbers, int word) {
    long bits = 0;
    int from = word * Long.SIZE;
    for (int i = from; i < Math.min(from + Long.SIZE, numbers.length); i++) {
      if (numbers[i] > 0) {
        bits |= 1L << (i - from);
      }
    }
    return bits;
  }
}
