package app.fovea.index.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fovea.index.rank.UnitVectors.Weighted;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitVectorsTest {
  private static final float[] X = {1, 0, 0, 0, 0};
  private static final float[] Y = {0, 1, 0, 0, 0};

  @Test
  void aSumIsWeightedAndUnitLength() {
    float[] sum =
        UnitVectors.sum(List.of(new Weighted(X, 3), new Weighted(Y, -4)), 5).orElseThrow();
    assertThat(sum).containsExactly(0.6f, -0.8f, 0, 0, 0);
  }

  @Test
  void partsThatCancelOutLeaveNothing() {
    assertThat(UnitVectors.sum(List.of(new Weighted(X, 1), new Weighted(X, -1)), 5)).isEmpty();
    assertThat(UnitVectors.sum(List.of(), 5)).isEmpty();
  }

  @Test
  void aDotProductCountsEveryDimension() {
    float[] a = {1, 2, 3, 4, 5, 6, 7};
    assertThat(UnitVectors.dot(a, a)).isCloseTo(140, within(1e-6));
  }

  @Test
  void theMeanIsNotMadeLonger() {
    assertThat(UnitVectors.mean(List.of(X, Y), 5)).containsExactly(0.5f, 0.5f, 0, 0, 0);
    assertThat(UnitVectors.mean(List.of(), 2)).containsExactly(0, 0);
  }
}
