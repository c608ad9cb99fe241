package app.fovea.model.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fovea.model.json.JsonFields;
import app.fovea.model.weights.ElementType;
import app.fovea.model.weights.Safetensors;
import app.fovea.model.weights.Tensor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedShapesTest {
  private static final Pattern MIDDLE_BLOCK = Pattern.compile("blocks\\.([2-9]|\\d\\d)\\.");
  private static final Path FILE = Path.of("open_clip_model.safetensors");

  static List<PublishedModel> models() {
    return PublishedModel.all();
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyPublishedTensorHasItsPlaceInAGraph(PublishedModel model) throws IOException {
    Safetensors file = model.tensors(FILE, ElementType.F32, 1000);
    String graphs = written(model, file);
    for (Tensor tensor : file.all()) {
      if (!tensor.name().equals("logit_scale")) {
        assertThat(graphs).contains(tensor.name());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void theShapesHaveThePublishedNumberOfParameters(PublishedModel model) {
    long parameters =
        model.tensors(FILE, ElementType.F32, 0).all().stream()
            .filter(tensor -> !tensor.name().contains("running_"))
            .mapToLong(Tensor::size)
            .sum();
    assertThat(parameters / 1e6).isCloseTo(model.millions(), Percentage.withPercentage(0.5));
  }

  @Test
  void thereAreSixteen() {
    assertThat(models()).hasSize(16);
  }

  @ParameterizedTest
  @MethodSource("models")
  void whicheverTensorIsMissingIsNamed(PublishedModel model) {
    Map<String, Tensor> all = new LinkedHashMap<>();
    model.tensors(FILE, ElementType.F32, 0).all().forEach(t -> all.put(t.name(), t));
    all.keySet().stream()
        .filter(name -> !name.equals("logit_scale") && !MIDDLE_BLOCK.matcher(name).find())
        .forEach(gone -> isNamed(model, all, gone));
  }

  private static void isNamed(PublishedModel model, Map<String, Tensor> all, String gone) {
    Map<String, Tensor> others = new LinkedHashMap<>(all);
    others.remove(gone);
    assertThatThrownBy(() -> written(model, new Safetensors(FILE, others)))
        .as(gone)
        .isInstanceOf(IOException.class)
        .hasMessageContaining(gone);
  }

  @Test
  void aMisshapenTensorIsNamedWithBothShapes() {
    PublishedModel model = models().get(5);
    Map<String, Tensor> all = new LinkedHashMap<>();
    model.tensors(FILE, ElementType.F32, 0).all().forEach(t -> all.put(t.name(), t));
    String name = "visual.transformer.resblocks.3.mlp.c_proj.weight";
    all.put(name, new Tensor(name, ElementType.F32, List.of(768L, 3000L), 0, 4 * 768 * 3000));
    assertThatThrownBy(() -> written(model, new Safetensors(FILE, all)))
        .hasMessageContaining(name)
        .hasMessageContaining("[768, 3000]")
        .hasMessageContaining("[768, 3072]");
  }

  /// Both graphs, byte for byte as text.
  private static String written(PublishedModel model, Safetensors file) throws IOException {
    JsonFields config = model.modelConfig();
    boolean quickGelu = config.truth("quick_gelu");
    VisionOptions vision = VisionOptions.of(config.fields("vision_cfg"), quickGelu);
    TextOptions text = TextOptions.of(config.fields("text_cfg"), quickGelu);
    TowerWriter writer = new TowerWriter(file);
    byte[] image = writer.image(Backbone.of(file, vision), vision, model.dimension());
    byte[] phrases = writer.text(text, model.dimension());
    return new String(image, StandardCharsets.ISO_8859_1)
        + new String(phrases, StandardCharsets.ISO_8859_1);
  }
}
