package app.fovea.index.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import com.google.gson.annotations.SerializedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The optimum that another implementation found for the same data.
class ReferenceProbeTest {
  private static final Path FILE = Path.of(System.getProperty("fovea.reference"), "probe.json");

  private record Probe(
      int classes,
      @SerializedName("X") double[][] x,
      int[] y,
      @SerializedName("Q") double[][] q,
      int[] yq,
      @SerializedName("zero_shot_prior") double[][] prior,
      List<Case> cases) {}

  private record Case(
      double lam,
      @Nullable String prior,
      @SerializedName("W") double[][] w,
      double[] b,
      double loss,
      double[][] probabilities,
      double accuracy) {}

  @Test
  void reachesTheReferenceOptimumOfEveryCase() throws IOException {
    assumeTrue(Files.isRegularFile(FILE), "the reference set is not here");
    Probe probe = new Gson().fromJson(Files.readString(FILE), Probe.class);
    assertThat(probe.cases()).isNotEmpty();
    for (Case expected : probe.cases()) {
      check(probe, expected);
    }
  }

  private static void check(Probe probe, Case expected) {
    int width = probe.x()[0].length;
    double[][] prior =
        expected.prior() == null ? new double[probe.classes()][width] : probe.prior();
    var examples = new Examples(probe.x(), probe.y(), logits(probe.x(), prior));
    var loss = new Multinomial(examples, expected.lam(), Multinomial.Bias.FREE);
    double[] found = new Lbfgs(loss, 1e-7).minimise(new double[loss.size()], 1000);

    double largest =
        Arrays.stream(expected.w()).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0);
    double meanBias =
        Arrays.stream(found, probe.classes() * width, found.length).average().orElse(0);
    double[][] weights = new double[probe.classes()][width];
    double[] bias = new double[probe.classes()];
    for (int c = 0; c < probe.classes(); c++) {
      bias[c] = found[probe.classes() * width + c] - meanBias;
      for (int k = 0; k < width; k++) {
        weights[c][k] = prior[c][k] + found[c * width + k];
      }
      assertThat(weights[c]).containsExactly(expected.w()[c], within(1e-3 * largest));
    }
    assertThat(bias).containsExactly(expected.b(), within(1e-3));
    assertThat(loss.at(found, new double[found.length])).isCloseTo(expected.loss(), within(1e-5));
    int right = 0;
    double[][] answers = logits(probe.q(), weights);
    for (int i = 0; i < answers.length; i++) {
      Numbers.add(answers[i], 1, bias);
      Numbers.softmax(answers[i]);
      assertThat(answers[i]).containsExactly(expected.probabilities()[i], within(1e-4));
      right += best(answers[i]) == probe.yq()[i] ? 1 : 0;
    }
    assertThat((double) right / answers.length).isEqualTo(expected.accuracy());
  }

  private static int best(double[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }

  private static double[][] logits(double[][] pictures, double[][] weights) {
    return Arrays.stream(pictures)
        .map(x -> Arrays.stream(weights).mapToDouble(w -> Numbers.dot(x, w)).toArray())
        .toArray(double[][]::new);
  }
}
