package app.fovea.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Models of many shapes with random weights, against what open_clip computes with them. The
/// models are written by `src/test/python/random_models.py`; without `-Dfovea.oracle=FOLDER`
/// nothing is tested.
class OpenClipOracleTest {

  @TestFactory
  Stream<DynamicTest> agreesWithOpenClipOrRefuses() throws IOException {
    Path folder = Path.of(System.getProperty("fovea.oracle", ""));
    assumeTrue(System.getProperty("fovea.oracle") != null, "no models of the oracle were written");
    try (Stream<Path> models = Files.list(folder)) {
      List<Path> all = models.filter(Files::isDirectory).sorted().toList();
      return all.stream().map(each -> DynamicTest.dynamicTest(name(each), () -> check(each)));
    }
  }

  private static String name(Path directory) {
    return String.valueOf(directory.getFileName());
  }

  private static void check(Path directory) throws IOException {
    if (name(directory).startsWith("no-")) {
      assertThatThrownBy(() -> new OnnxRuntime().open(read(directory), Accelerator.CPU, 1))
          .isInstanceOf(ModelException.class);
      return;
    }
    JsonObject golden = Reference.golden(directory);
    try (Encoder encoder = new OnnxRuntime().open(read(directory), Accelerator.CPU, 1)) {
      float[][] wanted = Reference.matrix(golden.get("image_embeds"));
      int edge = encoder.model().input().edge();
      int numbers = 3 * edge * edge;
      FloatBuffer pixels = Reference.numbers(directory.resolve("pixel_values.npy"));
      float[][] images =
          ((OnnxEncoder) encoder)
              .imagesOf(wanted.length, (i, to) -> to.put(pixels.slice(i * numbers, numbers)));
      agree("picture", images, wanted);
      List<String> phrases = Reference.texts(golden.get("texts"));
      agree("phrase", encoder.texts(phrases), Reference.matrix(golden.get("text_embeds")));
      agree("lone phrase", encoder.texts(phrases.subList(3, 4)), wanted(golden, 3));
      assertThat(encoder.similarity().scale())
          .isCloseTo(
              golden.get("logit_scale").getAsDouble(),
              org.assertj.core.api.Assertions.withinPercentage(0.3));
    }
  }

  private static float[][] wanted(JsonObject golden, int row) {
    return new float[][] {Reference.matrix(golden.get("text_embeds"))[row]};
  }

  private static ModelPackage read(Path directory) throws ModelException {
    return new OnnxRuntime().read(directory);
  }

  private static void agree(String what, float[][] rows, float[][] wanted) {
    for (int i = 0; i < wanted.length; i++) {
      assertThat(Reference.cosine(rows[i], wanted[i]))
          .as("%s %d", what, i)
          .isGreaterThanOrEqualTo(0.999999);
    }
  }
}
