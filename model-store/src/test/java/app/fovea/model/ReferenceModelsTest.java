package app.fovea.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The limits of the reference set: same pixels and texts in, same vectors out.
class ReferenceModelsTest {
  private static final double COSINE = 0.999999;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clip-resnet",
        "clip-vit-gelu",
        "clip-vit-quickgelu",
        "eva01-g",
        "eva02-b",
        "eva02-e",
        "eva02-e-plus",
        "eva02-l-336"
      })
  void givesTheVectorsOfTheReferenceImplementation(String name) throws IOException {
    Path directory = Reference.published(name, folder);
    JsonObject golden = Reference.golden(directory);
    ModelPackage model = new OnnxRuntime().read(directory);
    try (Encoder encoder = new OnnxRuntime().open(model, Accelerator.CPU, 2)) {
      float[][] images = imagesFromPixels(encoder, directory);
      float[][] texts = encoder.texts(Reference.texts(golden.get("texts")));
      rowsAgree(images, Reference.matrix(golden.get("image_embeds")));
      rowsAgree(texts, Reference.matrix(golden.get("text_embeds")));
      logitsAgree(encoder, images, texts, Reference.matrix(golden.get("logits")));
      zeroShotAgrees(encoder, images, golden.getAsJsonObject("zero_shot"));
    }
  }

  static float[][] imagesFromPixels(Encoder encoder, Path directory) throws IOException {
    FloatBuffer pixels = Reference.numbers(directory.resolve("pixel_values.npy"));
    int edge = encoder.model().input().edge();
    int numbers = 3 * edge * edge;
    return ((OnnxEncoder) encoder)
        .imagesOf(12, (i, to) -> to.put(pixels.slice(i * numbers, numbers)));
  }

  private static void rowsAgree(float[][] rows, float[][] wanted) {
    assertThat(rows).hasNumberOfRows(wanted.length);
    for (int i = 0; i < rows.length; i++) {
      assertThat(Reference.cosine(rows[i], wanted[i])).as("row %d", i).isGreaterThan(COSINE);
      assertThat(Reference.cosine(rows[i], rows[i])).isCloseTo(1, within(1e-6));
    }
  }

  private static void logitsAgree(
      Encoder encoder, float[][] images, float[][] texts, float[][] wanted) {
    for (int i = 0; i < images.length; i++) {
      for (int j = 0; j < texts.length; j++) {
        assertThat(encoder.similarity().scale() * dot(images[i], texts[j]))
            .isCloseTo(wanted[i][j], within(0.002));
      }
    }
  }

  private static void zeroShotAgrees(Encoder encoder, float[][] images, JsonObject zeroShot) {
    float[][] classes = classes(encoder, zeroShot);
    rowsAgree(classes, Reference.matrix(zeroShot.get("class_embeds")));
    float[][] wanted = Reference.matrix(zeroShot.get("probabilities"));
    for (int i = 0; i < images.length; i++) {
      double[] logits = new double[classes.length];
      double sum = 0;
      for (int c = 0; c < classes.length; c++) {
        logits[c] = Math.exp(encoder.similarity().scale() * (dot(images[i], classes[c]) - 1));
        sum += logits[c];
      }
      for (int c = 0; c < classes.length; c++) {
        assertThat(logits[c] / sum).isCloseTo(wanted[i][c], within(0.001));
      }
    }
  }

  private static float[][] classes(Encoder encoder, JsonObject zeroShot) {
    List<float[]> classes = new ArrayList<>();
    for (String name : Reference.texts(zeroShot.get("classes"))) {
      List<String> phrases =
          Reference.texts(zeroShot.get("templates")).stream()
              .map(template -> template.replace("{}", name))
              .toList();
      float[] mean = new float[encoder.model().dimension()];
      for (float[] row : encoder.texts(phrases)) {
        for (int i = 0; i < mean.length; i++) {
          mean[i] += row[i];
        }
      }
      classes.add(mean);
    }
    return Vectors.unit(classes.toArray(float[][]::new));
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
