package app.fovea.index.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fovea.index.vector.AskedCode.Counting;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedCodeTest {
  private static final int ROWS = 50;
  private static final int STEPS = 15;

  /// Dimensions with and without words that fill a vector of the processor.
  @ParameterizedTest
  @ValueSource(ints = {3, 64, 200, 512, 640, 768, 1000})
  void theEstimateIsTheProductWithTheSignsNumberByNumber(int dimension) {
    Random random = new Random(dimension);
    Rotation rotation = new Rotation(dimension);
    SignCode code = new SignCode(new float[dimension], rotation);
    float[] query = vector(random, dimension);
    AskedCode asked = new AskedCode(query, rotation);
    float[] stepped = stepped(query, rotation);
    for (int row = 0; row < ROWS; row++) {
      float[] vector = vector(random, dimension);
      MemorySegment bytes = aligned(code.row(1, vector));
      rotation.apply(vector);
      double product = 0;
      for (int i = 0; i < dimension; i++) {
        product += (vector[i] > 0 ? 2 : 0) * stepped[i];
      }
      float[] turned = query.clone();
      rotation.apply(turned);
      for (float number : turned) {
        product -= number;
      }
      float weight = bytes.get(ValueLayout.JAVA_FLOAT_UNALIGNED, SignCode.WEIGHT);
      for (Counting counting : Counting.values()) {
        assertThat((double) asked.estimate(counting, bytes, 0))
            .isCloseTo(weight * product, within(1e-3));
      }
    }
  }

  private static MemorySegment aligned(byte[] row) {
    return Arena.ofAuto().allocate(row.length, Long.BYTES).copyFrom(MemorySegment.ofArray(row));
  }

  /// The numbers of the query as far as the code tells them.
  private static float[] stepped(float[] query, Rotation rotation) {
    float[] turned = query.clone();
    rotation.apply(turned);
    float low = Float.POSITIVE_INFINITY;
    float high = Float.NEGATIVE_INFINITY;
    for (float number : turned) {
      low = Math.min(low, number);
      high = Math.max(high, number);
    }
    float step = (high - low) / STEPS;
    for (int i = 0; i < turned.length; i++) {
      turned[i] = low + step * Math.round((turned[i] - low) / step);
    }
    return turned;
  }

  private static float[] vector(Random random, int dimension) {
    float[] vector = new float[dimension];
    for (int i = 0; i < dimension; i++) {
      vector[i] = (float) (random.nextGaussian() / Math.sqrt(dimension));
    }
    return vector;
  }
}
