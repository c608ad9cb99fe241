package app.fovea.index.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.fovea.model.Accelerator;
import app.fovea.model.Encoder;
import app.fovea.model.ModelStore;
import app.fovea.model.Similarity;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZeroShotTest {
  private static final float[] EAST = {1, 0};
  private static final float[] NORTH = {0, 1};
  private static final List<Label> LABELS =
      List.of(new Label("east", List.of("e")), new Label("north", List.of("n")));

  @Test
  void softmaxSharesOneProbabilityAtTheModelsScale() {
    var encoder = new FixedEncoder(Map.of("e", EAST, "n", NORTH), new Similarity(2, 0, false));
    List<ZeroShot.Score> scores =
        ZeroShot.of(encoder, LABELS, Prompts.PHOTO).judge(new float[] {0.6f, 0.8f});
    assertThat(scores).extracting(ZeroShot.Score::label).containsExactly("north", "east");
    double north = 1 / (1 + Math.exp(2 * (0.6 - 0.8)));
    assertThat(scores.get(0).probability()).isCloseTo(north, within(1e-6));
    assertThat(scores.get(1).probability()).isCloseTo(1 - north, within(1e-6));
    assertThat(scores.get(0).cosine()).isCloseTo(0.8, within(1e-6));
  }

  @Test
  void aHugeScaleOverflowsNothing() {
    var encoder = new FixedEncoder(Map.of("e", EAST, "n", NORTH), new Similarity(1e6, 0, false));
    assertThat(ZeroShot.of(encoder, LABELS, Prompts.PHOTO).judge(EAST))
        .extracting(ZeroShot.Score::probability)
        .containsExactly(1.0, 0.0);
  }

  @Test
  void sigmoidJudgesEachLabelAlone() {
    var encoder = new FixedEncoder(Map.of("e", EAST, "n", NORTH), new Similarity(10, -5, true));
    List<ZeroShot.Score> scores = ZeroShot.of(encoder, LABELS, Prompts.PHOTO).judge(EAST);
    assertThat(scores.get(0).probability()).isCloseTo(1 / (1 + Math.exp(-5)), within(1e-6));
    assertThat(scores.get(1).probability()).isCloseTo(1 / (1 + Math.exp(5)), within(1e-6));
  }

  @Test
  void aLabelIsTheMeanOfItsPromptsMadeUnitLength() {
    var encoder = new FixedEncoder(Map.of("e", EAST, "n", NORTH), new Similarity(1, 0, false));
    var both = new Label("both", List.of("e", "n"));
    ZeroShot.Score score =
        ZeroShot.of(encoder, List.of(both), Prompts.PHOTO).judge(EAST).getFirst();
    assertThat(score.cosine()).isCloseTo(Math.sqrt(0.5), within(1e-6));
    assertThat(score.probability()).isEqualTo(1);
  }

  @Test
  void agreesWithTheReferenceImplementation(@TempDir Path own) throws IOException {
    Path reference = Path.of(System.getProperty("fovea.reference"));
    assumeTrue(Files.isDirectory(reference), "there is no reference set at " + reference);
    Path model = reference.resolve("models/clip-vit-quickgelu");
    JsonObject golden =
        JsonParser.parseString(Files.readString(model.resolve("golden.json"))).getAsJsonObject();
    JsonObject expected = golden.getAsJsonObject("zero_shot");
    List<String> templates = strings(expected.getAsJsonArray("templates"));
    List<Label> labels =
        strings(expected.getAsJsonArray("classes")).stream()
            .map(
                name ->
                    new Label(name, templates.stream().map(it -> it.replace("{}", name)).toList()))
            .toList();
    var store = new ModelStore(own, List.of());
    try (Encoder encoder =
        store.open(
            store.importFrom(withTokenizer(own, model, reference), Optional.empty()),
            Accelerator.CPU,
            1)) {
      ZeroShot zeroShot = ZeroShot.of(encoder, labels, Prompts.PHOTO);
      JsonArray pictures = golden.getAsJsonArray("image_embeds");
      for (int row = 0; row < pictures.size(); row++) {
        Map<String, Double> judged =
            zeroShot.judge(floats(pictures.get(row).getAsJsonArray())).stream()
                .collect(Collectors.toMap(ZeroShot.Score::label, ZeroShot.Score::probability));
        JsonArray probabilities =
            expected.getAsJsonArray("probabilities").get(row).getAsJsonArray();
        for (int i = 0; i < labels.size(); i++) {
          assertThat(judged.get(labels.get(i).name()))
              .as("picture %d, %s", row, labels.get(i).name())
              .isCloseTo(probabilities.get(i).getAsDouble(), within(1e-3));
        }
      }
    }
  }

  private static Path withTokenizer(Path folder, Path model, Path reference) throws IOException {
    Path copy = Files.createDirectory(folder.resolve("source"));
    for (String name : List.of("open_clip_config.json", "open_clip_model.safetensors")) {
      Files.copy(model.resolve(name), copy.resolve(name));
    }
    Files.copy(reference.resolve("tokenizer.json"), copy.resolve("tokenizer.json"));
    return copy;
  }

  private static List<String> strings(JsonArray array) {
    return array.asList().stream().map(it -> it.getAsString()).toList();
  }

  private static float[] floats(JsonArray array) {
    float[] values = new float[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.get(i).getAsFloat();
    }
    return values;
  }
}
