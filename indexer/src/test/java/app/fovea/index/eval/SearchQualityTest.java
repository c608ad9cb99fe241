package app.fovea.index.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchQualityTest {
  @Test
  void averagePrecisionIsTheMeanOverWhatIsRight() {
    double[] scores = {0.9, 0.8, 0.7, 0.6};
    assertThat(Orders.averagePrecision(scores, Set.of(0, 2)::contains))
        .isCloseTo((1.0 + 2.0 / 3) / 2, within(1e-12));
    assertThat(Orders.averagePrecision(scores, i -> i == 3)).isEqualTo(0.25);
    assertThat(Orders.averagePrecision(scores, _ -> true)).isEqualTo(1);
    assertThat(Orders.averagePrecision(scores, _ -> false)).isZero();
  }

  @Test
  void precisionIsThePartThatIsRight() {
    assertThat(SearchQuality.Precision.of(List.of(true, false, true, true)))
        .isEqualTo(new SearchQuality.Precision(0.75, 4));
    assertThat(SearchQuality.Precision.of(List.of())).isEqualTo(new SearchQuality.Precision(0, 0));
  }
}
