package app.fovea.index.vector;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

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

  private static final VectorSpecies<Long> SPECIES = LongVector.SPECIES_PREFERRED;

  /// Processors with narrower vectors count the bits of one word as fast.
  private static final boolean WIDE = SPECIES.length() >= 4;

  private final int words;

  /// The numbers' lowest bits, word after word, then those above them, up to the highest.
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
    this.words = SignCode.words(turned.length);
    this.planes = new long[words * PLANES];
    for (int i = 0; i < turned.length; i++) {
      int steps = Math.round((turned[i] - least) / step);
      for (int plane = 0; plane < PLANES; plane++) {
        long bit = steps >>> plane & 1;
        planes[plane * words + i / Long.SIZE] |= bit << i % Long.SIZE;
      }
    }
  }

  /// About the product of the query with the vector of the row, less what is the same for all rows.
  float estimate(MemorySegment rows, long row) {
    int wide = WIDE ? SPECIES.loopBound(words) : 0;
    int steps = narrow(rows, row + SignCode.BITS, wide);
    if (wide > 0) {
      steps += wide(rows, row + SignCode.BITS, wide);
    }
    float ones = rows.get(INT, row + SignCode.ONES);
    return rows.get(FLOAT, row + SignCode.WEIGHT) * (2 * (least * ones + step * steps) - sum);
  }

  /// The steps of the ones in the words before a place, as many at once as the processor can.
  private int wide(MemorySegment rows, long bits, int end) {
    long steps = 0;
    for (int word = 0; word < end; word += SPECIES.length()) {
      LongVector ones =
          LongVector.fromMemorySegment(
              SPECIES, rows, bits + (long) word * Long.BYTES, ByteOrder.LITTLE_ENDIAN);
      LongVector sum = counted(ones, PLANES - 1, word);
      for (int plane = PLANES - 2; plane >= 0; plane--) {
        sum = sum.lanewise(VectorOperators.LSHL, 1).add(counted(ones, plane, word));
      }
      steps += sum.reduceLanes(VectorOperators.ADD);
    }
    return (int) steps;
  }

  private LongVector counted(LongVector ones, int plane, int word) {
    return ones.and(LongVector.fromArray(SPECIES, planes, plane * words + word))
        .lanewise(VectorOperators.BIT_COUNT);
  }

  /// The steps of the ones in the words from a place on.
  private int narrow(MemorySegment rows, long bits, int from) {
    int steps = 0;
    for (int word = from; word < words; word++) {
      long ones = rows.get(LONG, bits + (long) word * Long.BYTES);
      steps +=
          Long.bitCount(ones & planes[word])
              + 2 * Long.bitCount(ones & planes[words + word])
              + 4 * Long.bitCount(ones & planes[2 * words + word])
              + 8 * Long.bitCount(ones & planes[3 * words + word]);
    }
    return steps;
  }
}
