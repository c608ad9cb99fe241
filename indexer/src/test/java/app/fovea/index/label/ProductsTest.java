package app.fovea.index.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductsTest {
  private static final int ROWS = 37;

  /// One vector and several, dimensions that are no multiple of what is taken at once.
  @ParameterizedTest
  @CsvSource({"1, 512", "1, 7", "2, 3", "3, 512", "20, 769", "5, 1"})
  void theyAreThoseOfEachRowWithEachVector(int count, int dimension) {
    Random random = new Random(dimension);
    float[] table = numbers(random, ROWS * dimension);
    float[][] vectors = new float[count][];
    for (int v = 0; v < count; v++) {
      vectors[v] = numbers(random, dimension);
    }
    float[][] products = new Products(vectors, dimension).of(table);
    for (int v = 0; v < count; v++) {
      assertThat(products[v]).hasSize(ROWS);
      for (int row = 0; row < ROWS; row++) {
        double product = 0;
        for (int i = 0; i < dimension; i++) {
          product += (double) vectors[v][i] * table[row * dimension + i];
        }
        assertThat((double) products[v][row]).isCloseTo(product, within(1e-4));
      }
    }
  }

  private static float[] numbers(Random random, int count) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = random.nextFloat() - 0.5f;
    }
    return numbers;
  }
}
