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

  /// How ones are counted. By vectors takes a sixth of the time on processors that count bits in
  /// them, once it has been compiled for them; before, and on others, many times as long.
  enum Counting {
    BY_WORDS,
    BY_VECTORS
  }

  private final int dimension;
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
    this.dimension = turned.length;
    this.words = SignCode.words(dimension);
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
  float estimate(Counting counting, MemorySegment rows, long row) {
    int steps =
        switch (counting) {
          case BY_WORDS -> byWords(rows, row + SignCode.BITS, 0);
          case BY_VECTORS -> byVectors(rows, row + SignCode.BITS);
        };
    float ones = rows.get(INT, row + SignCode.ONES);
    return rows.get(FLOAT, row + SignCode.WEIGHT) * (2 * (least * ones + step * steps) - sum);
  }

  /// What is quicker now, found by trying both on so many rows.
  Counting quicker(MemorySegment rows, int count) {
    return nanos(Counting.BY_VECTORS, rows, count) < nanos(Counting.BY_WORDS, rows, count)
        ? Counting.BY_VECTORS
        : Counting.BY_WORDS;
  }

  private long nanos(Counting counting, MemorySegment rows, int count) {
    long start = System.nanoTime();
    float best = Float.NEGATIVE_INFINITY;
    for (int row = 0; row < count; row++) {
      best = Math.max(best, estimate(counting, rows, (long) row * SignCode.rowBytes(dimension)));
    }
    // What nobody looks at would not be computed.
    return Float.isNaN(best) ? Long.MAX_VALUE : System.nanoTime() - start;
  }

  private int byVectors(MemorySegment rows, long bits) {
    int end = SPECIES.loopBound(words);
    long steps = byWords(rows, bits, end);
    for (int word = 0; word < end; word += SPECIES.length()) {
      LongVector ones =
          LongVector.fromMemorySegment(
              SPECIES, rows, bits + (long) word * Long.BYTES, ByteOrder.LITTLE_ENDIAN);
      // Written out: around a loop the compiler makes an object of each sum.
      steps +=
          counted(ones, 3, word)
              .lanewise(VectorOperators.LSHL, 1)
              .add(counted(ones, 2, word))
              .lanewise(VectorOperators.LSHL, 1)
              .add(counted(ones, 1, word))
              .lanewise(VectorOperators.LSHL, 1)
              .add(counted(ones, 0, word))
              .reduceLanes(VectorOperators.ADD);
    }
    return (int) steps;
  }

  private LongVector counted(LongVector ones, int plane, int word) {
    return ones.and(LongVector.fromArray(SPECIES, planes, plane * words + word))
        .lanewise(VectorOperators.BIT_COUNT);
  }

  /// The steps of the ones in the words from a place on.
  private int byWords(MemorySegment rows, long bits, int from) {
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
