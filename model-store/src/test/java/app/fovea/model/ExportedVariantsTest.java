package app.fovea.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Packages as exporters shape them: `src/test/python/small_exports.py` wrote the graphs and what
/// ONNX Runtime gives for them.
class ExportedVariantsTest {
  private static final Path FOLDER = Path.of("src/test/resources/exported");
  private static final int EDGE = 8;

  @TempDir Path folder;

  private Path published(String name, String config) throws IOException {
    Path target = Files.createDirectories(folder.resolve("from").resolve(name).resolve("onnx"));
    try (Stream<Path> graphs = Files.list(FOLDER.resolve(name).resolve("onnx"))) {
      for (Path graph : graphs.toList()) {
        Files.copy(graph, target.resolve(String.valueOf(graph.getFileName())));
      }
    }
    Path directory = folder.resolve("from").resolve(name);
    Files.writeString(directory.resolve("config.json"), config);
    Files.writeString(
        directory.resolve("preprocessor_config.json"),
        """
        {"size": {"height": 8, "width": 8}, "resample": 2, "image_mean": [0.5, 0.5, 0.5],
         "image_std": [0.5, 0.5, 0.5]}
        """);
    Files.writeString(
        directory.resolve("tokenizer.json"),
        """
        {"added_tokens": [{"id": 0, "content": "<pad>"}],
         "post_processor": {"type": "TemplateProcessing",
           "single": [{"SpecialToken": {"id": "<s>"}}, {"Sequence": {"id": "A"}},
             {"SpecialToken": {"id": "</s>"}}],
           "special_tokens": {"<s>": {"ids": [2]}, "</s>": {"ids": [3]}}},
         "model": {"type": "BPE", "unk_token": "<unk>", "merges": [],
           "vocab": {"<pad>": 0, "<unk>": 1, "<s>": 2, "</s>": 3, "a": 5, "b": 6, "c": 7}}}
        """);
    return directory;
  }

  private static String clip() {
    return """
    {"model_type": "clip", "projection_dim": 4, "vision_config": {"image_size": 8},
     "text_config": {"max_position_embeddings": 5, "vocab_size": 12}}
    """;
  }

  private static String siglip(String more) {
    return """
    {"model_type": "siglip", "vision_config": {"image_size": 8, "hidden_size": 4},
     "text_config": {"max_position_embeddings": 5, "vocab_size": 12}%s}
    """
        .formatted(more);
  }

  private Encoder imported(Path directory) throws ModelException {
    ModelStore store = new ModelStore(folder.resolve("own"), List.of());
    return store.open(store.importFrom(directory, Optional.empty()), Accelerator.CPU, 1);
  }

  private static Pixels countingUp() {
    byte[] rgb = new byte[3 * EDGE * EDGE];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) i;
    }
    return new Pixels(EDGE, rgb);
  }

  @ParameterizedTest
  @CsvSource({"half,clip", "many-inputs,clip", "pooled,siglip"})
  void givesWhatTheRuntimeGives(String name, String kind) throws IOException {
    String config = kind.equals("clip") ? clip() : siglip("");
    JsonObject golden =
        JsonParser.parseString(Files.readString(FOLDER.resolve("golden.json")))
            .getAsJsonObject()
            .getAsJsonObject(name);
    try (Encoder encoder = imported(published(name, config))) {
      assertThat(encoder.tokens("ab")).containsExactly(2, 5, 6, 3);
      float[][] picture = encoder.images(List.of(countingUp()));
      float[][] wanted = Reference.matrix(golden.get("image"));
      assertThat(Reference.cosine(picture[0], wanted[0])).isGreaterThan(0.9999);
      float[][] phrases = encoder.texts(List.of("ab", "c"));
      for (int i = 0; i < phrases.length; i++) {
        float[] text = Reference.matrix(golden.get("text"))[i];
        assertThat(Reference.cosine(phrases[i], text)).isGreaterThan(0.99999);
      }
    }
  }

  @Test
  void aSigmoidNeedsABias() throws IOException {
    try (Encoder encoder = imported(published("pooled", siglip("")))) {
      assertThat(encoder.similarity()).isEqualTo(new Similarity(100, 0, false));
    }
    PackageFiles.delete(folder.resolve("own"));
    PackageFiles.delete(folder.resolve("from"));
    String told = siglip(", \"logit_scale\": 117.3, \"logit_bias\": -12.9");
    try (Encoder encoder = imported(published("pooled", told))) {
      assertThat(encoder.similarity().sigmoid()).isTrue();
      assertThat(encoder.similarity().scale()).isCloseTo(117.3, within(1e-6));
      assertThat(encoder.similarity().bias()).isCloseTo(-12.9, within(1e-6));
    }
  }

  @Test
  void anInputThatIsNotKnownIsNamed() throws IOException {
    Path directory = published("many-inputs", clip());
    Path text = directory.resolve("onnx/text_model.onnx");
    byte[] graph = Files.readAllBytes(text);
    String renamed =
        new String(graph, java.nio.charset.StandardCharsets.ISO_8859_1)
            .replace("position_ids", "postcode_ids");
    Files.write(text, renamed.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> imported(directory).close())
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("postcode_ids");
  }
}
