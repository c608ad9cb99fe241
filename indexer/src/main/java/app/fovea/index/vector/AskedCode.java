package app.fovea.index.vector;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// A query in steps of which there are 16 to each number, laid out bit by bit, so that its product
/// with a row of signs is a matter of counting ones.
final class AskedCode {
  static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfFloat FLOAT =
      ValueLayout.JAVA_FLOAT.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final int PLANES = 4;
  private static final int MOST = (1 << PLANES) - 1;

  /// The four bits of the numbers that belong to one word, the lowest first.
  private final long[] planes;

  private final float least;
  private final float step;
  private final float sum;

  AskedCode(float[] query, Rotation rotation) {
    float[] turned = query.clone();
    rotation.apply(turned);
    float low = Float.POSITIVE_INFINITY;
    float high = Float.NEGATIVE_INFINITY;
    float all = 0;
    for (float number : turned) {
      low = Math.min(low, number);
      high = Math.max(high, number);
      all += number;
    }
    this.least = low;
    this.step = high > low ? (high - low) / MOST : 1;
    this.sum = all;
    this.planes = new long[SignCode.words(turned.length) * PLANES];
    for (int i = 0; i < turned.length; i++) {
      int steps = Math.round((turned[i] - least) / step);
      for (int plane = 0; plane < PLANES; plane++) {
        long bit = steps >>> plane & 1;
        planes[i / Long.SIZE * PLANES + plane] |= bit << i % Long.SIZE;
      }
    }
  }

  /// About the product of the query with the vector of the row, less what is the same for all rows.
  float estimate(MemorySegment rows, long row) {
    int steps = 0;
    long at = row + SignCode.BITS;
    for (int i = 0; i < planes.length; i += PLANES) {
      long bits = rows.get(LONG, at);
      at += Long.BYTES;
      steps +=
          Long.bitCount(bits & planes[i])
              + 2 * Long.bitCount(bits & planes[i + 1])
              + 4 * Long.bitCount(bits & planes[i + 2])
              + 8 * Long.bitCount(bits & planes[i + 3]);
    }
    float ones = rows.get(INT, row + SignCode.ONES);
    return rows.get(FLOAT, row + SignCode.WEIGHT) * (2 * (least * ones + step * steps) - sum);
  }
}
