package app.fovea.index.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedCodeTest {
  private static final int ROWS = 600;
  private static final int STEPS = 15;

  /// Dimensions with and without a last word that is full, rows of more than one group.
  @ParameterizedTest
  @ValueSource(ints = {3, 64, 200, 512, 640, 768, 1000})
  void theEstimateIsTheProductWithTheSignsNumberByNumber(int dimension) throws IOException {
    Random random = new Random(dimension);
    Rotation rotation = new Rotation(dimension);
    SignCode code = new SignCode(new float[dimension], rotation);
    float[] query = vector(random, dimension);
    AskedCode asked = new AskedCode(query, rotation);
    float[] stepped = stepped(query, rotation);
    ByteBuffer rows =
        ByteBuffer.allocate(ROWS * SignCode.rowBytes(dimension)).order(ByteOrder.LITTLE_ENDIAN);
    float[][] vectors = new float[ROWS][];
    for (int row = 0; row < ROWS; row++) {
      vectors[row] = vector(random, dimension);
      rows.put(code.row(1, vectors[row]));
    }
    CodeBlock block = CodeBlock.of(new CodeRows(MemorySegment.ofBuffer(rows.flip()), dimension));
    float[] turned = query.clone();
    rotation.apply(turned);
    float[] scores = new float[CodeBlock.ABREAST];
    for (int row = 0; row < ROWS; row++) {
      if (row % CodeBlock.ABREAST == 0) {
        asked.estimate(block, row / CodeBlock.ABREAST, scores);
      }
      rotation.apply(vectors[row]);
      double product = 0;
      for (int i = 0; i < dimension; i++) {
        product += (vectors[row][i] > 0 ? 2 : 0) * stepped[i] - turned[i];
      }
      float weight = rows.getFloat(row * SignCode.rowBytes(dimension) + SignCode.WEIGHT);
      assertThat((double) scores[row % CodeBlock.ABREAST])
          .isCloseTo(weight * product, within(1e-3));
    }
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
