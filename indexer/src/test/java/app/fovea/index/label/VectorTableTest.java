package app.fovea.index.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fovea.index.RandomVector;
import app.fovea.index.rank.UnitVectors;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VectorTableTest {
  private static final int DIMENSION = 512;

  private final Random random = new Random(1);

  private float[] unit() {
    return RandomVector.unit(random, DIMENSION);
  }

  @Test
  void aCosineIsOutByATenThousandthAtMost() {
    var building = new VectorTable.Builder(200, DIMENSION);
    float[][] vectors = new float[200][];
    for (int row = 0; row < vectors.length; row++) {
      vectors[row] = unit();
      assertThat(building.add(1000 + row, vectors[row])).isEqualTo(row);
    }
    VectorTable table = building.build();
    float[] question = unit();
    for (int row = 0; row < vectors.length; row++) {
      assertThat(UnitVectors.dot(question, table.row(row)))
          .isCloseTo(UnitVectors.dot(question, vectors[row]), within(1e-4));
      assertThat(UnitVectors.dot(table.row(row), table.row(row))).isCloseTo(1, within(2e-4));
    }
  }

  @Test
  void someRowsAreThoseOfTheirPhotos() {
    var building = new VectorTable.Builder(5, DIMENSION);
    float[][] vectors = {unit(), unit(), unit(), unit()};
    for (int row = 0; row < vectors.length; row++) {
      building.add(10 + row, vectors[row]);
    }
    float[] newer = unit();
    building.set(3, newer);
    VectorTable all = building.build();
    VectorTable some = all.only(id -> id % 2 == 1);
    VectorTable one = some.only(id -> id == 13);

    assertThat(all.ids()).containsExactly(10, 11, 12, 13);
    assertThat(some.ids()).containsExactly(11, 13);
    assertThat(some.row(0)).containsExactly(all.row(1));
    assertThat(one.rows(0, 1)).containsExactly(all.row(3));
    assertThat(UnitVectors.dot(one.row(0), newer)).isCloseTo(1, within(1e-3));
    float[] mean = some.mean();
    for (int k = 0; k < DIMENSION; k++) {
      assertThat(mean[k]).isCloseTo((all.row(1)[k] + all.row(3)[k]) / 2, within(1e-6f));
    }
    assertThat(all.only(_ -> false).mean()).containsOnly(0f);
  }
}
