package app.fovea.index.vector;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// One bit for each number of a vector: on which side of the centre it lies, after a rotation; and
/// what is needed to estimate products from that.
///
/// After Gao and Long, "RaBitQ: Quantizing High-Dimensional Vectors with a Theoretical Error Bound
/// for Approximate Nearest Neighbor Search" (2024).
///
/// A row is: id (8 bytes, negative for one that is gone), checksum (int), weight (float), the bits
/// (longs); all little-endian. The checksum is of the row with the id that it had and nothing in
/// the checksum's place, so that whoever overwrites the id need not write anything else.
final class SignCode {
  static final int ID = 0;
  static final int CHECKSUM = 8;
  static final int WEIGHT = 12;
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
    row.putFloat(WEIGHT, absolute == 0 ? 0 : (float) (squares / absolute));
    row.position(BITS);
    for (int word = 0; word < words(turned.length); word++) {
      row.putLong(bits(turned, word));
    }
    return row.putInt(CHECKSUM, Checksum.of(row.array(), row.capacity())).array();
  }

  /// What is written over the beginning of a row that goes.
  static byte[] gone(long id) {
    return ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(-id).array();
  }

  /// Whether a row is as it was written, be it that it has gone since. For the time of the asking,
  /// the row is changed.
  static boolean isSound(byte[] row) {
    ByteBuffer in = ByteBuffer.wrap(row).order(ByteOrder.LITTLE_ENDIAN);
    int checksum = in.getInt(CHECKSUM);
    long id = in.getLong(ID);
    in.putInt(CHECKSUM, 0).putLong(ID, Math.abs(id));
    boolean sound = checksum == Checksum.of(row, row.length);
    in.putInt(CHECKSUM, checksum).putLong(ID, id);
    return sound;
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
