package app.fovea.model;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How far a model's numbers are from the reference implementation's.
///
/// @param image worst cosine of a picture's vector from given pixels
/// @param text worst cosine of a phrase's vector
/// @param logits largest difference
/// @param probabilities largest difference of zero-shot probabilities
record ReferenceAgreement(
    String name, double image, double text, double logits, double probabilities) {
  static final List<String> MODELS =
      List.of(
          "clip-resnet",
          "clip-vit-gelu",
          "clip-vit-quickgelu",
          "eva01-g",
          "eva02-b",
          "eva02-e",
          "eva02-e-plus",
          "eva02-l-336");

  static List<ReferenceAgreement> all(Path folder) throws IOException {
    List<ReferenceAgreement> all = new ArrayList<>();
    for (String name : MODELS) {
      all.add(of(name, folder));
    }
    return all;
  }

  static ReferenceAgreement of(String name, Path folder) throws IOException {
    Path directory = Reference.published(name, folder);
    JsonObject golden = Reference.golden(directory);
    ModelPackage model = new OnnxRuntime().read(directory);
    try (Encoder encoder = new OnnxRuntime().open(model, Accelerator.CPU, 2)) {
      float[][] images = images(encoder, directory);
      float[][] texts = encoder.texts(Reference.texts(golden.get("texts")));
      JsonObject zeroShot = golden.getAsJsonObject("zero_shot");
      return new ReferenceAgreement(
          name,
          worstCosine(images, Reference.matrix(golden.get("image_embeds"))),
          worstCosine(texts, Reference.matrix(golden.get("text_embeds"))),
          largest(logits(encoder, images, texts), Reference.matrix(golden.get("logits"))),
          largest(
              probabilities(logits(encoder, images, classes(encoder, zeroShot))),
              Reference.matrix(zeroShot.get("probabilities"))));
    }
  }

  private static float[][] images(Encoder encoder, Path directory) throws IOException {
    FloatBuffer pixels = Reference.numbers(directory.resolve("pixel_values.npy"));
    int edge = encoder.model().input().edge();
    int numbers = 3 * edge * edge;
    return ((OnnxEncoder) encoder)
        .imagesOf(12, (i, to) -> to.put(pixels.slice(i * numbers, numbers)));
  }

  private static double worstCosine(float[][] rows, float[][] wanted) {
    double worst = 1;
    for (int i = 0; i < wanted.length; i++) {
      worst = Math.min(worst, Reference.cosine(rows[i], wanted[i]));
    }
    return worst;
  }

  private static double largest(double[][] numbers, float[][] wanted) {
    double largest = 0;
    for (int i = 0; i < wanted.length; i++) {
      for (int j = 0; j < wanted[i].length; j++) {
        largest = Math.max(largest, Math.abs(numbers[i][j] - wanted[i][j]));
      }
    }
    return largest;
  }

  private static double[][] logits(Encoder encoder, float[][] images, float[][] texts) {
    double[][] logits = new double[images.length][texts.length];
    for (int i = 0; i < images.length; i++) {
      for (int j = 0; j < texts.length; j++) {
        for (int d = 0; d < texts[j].length; d++) {
          logits[i][j] += encoder.similarity().scale() * images[i][d] * texts[j][d];
        }
      }
    }
    return logits;
  }

  private static double[][] probabilities(double[][] logits) {
    double[][] rows = new double[logits.length][];
    for (int i = 0; i < logits.length; i++) {
      double highest = java.util.Arrays.stream(logits[i]).max().orElse(0);
      double[] raised =
          java.util.Arrays.stream(logits[i]).map(logit -> Math.exp(logit - highest)).toArray();
      double sum = java.util.Arrays.stream(raised).sum();
      rows[i] = java.util.Arrays.stream(raised).map(value -> value / sum).toArray();
    }
    return rows;
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
}
