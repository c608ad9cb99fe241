package app.fovea.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fovea.model.graph.TextOptions;
import app.fovea.model.graph.TowerWriter;
import app.fovea.model.weights.ElementType;
import app.fovea.model.weights.Safetensors;
import app.fovea.model.weights.Tensor;
import app.fovea.model.weights.WeightsFile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is wrong with a package is said in words, and nothing is kept of it.
class WrongPackagesTest {
  @TempDir Path folder;
  private Path model;
  private Path weights;
  private Path config;

  @BeforeEach
  void copyAModel() throws IOException {
    model = Reference.published("clip-vit-quickgelu", folder.resolve("from"));
    weights = model.resolve("open_clip_model.safetensors");
    config = model.resolve("open_clip_config.json");
  }

  private void isRefused(String... words) throws IOException {
    ModelStore store = new ModelStore(folder.resolve("own"), List.of());
    assertThatThrownBy(() -> store.importFrom(model, Optional.of("m")))
        .isInstanceOf(ModelException.class)
        .hasMessageContainingAll(words);
    assertThat(store.list()).isEmpty();
  }

  private void edit(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replaceFirst(from, to));
  }

  @Test
  void theUntouchedOneIsTaken() throws IOException {
    ModelStore store = new ModelStore(folder.resolve("own"), List.of());
    assertThat(store.importFrom(model, Optional.of("m")).dimension()).isEqualTo(64);
  }

  @Test
  void aMissingFile() throws IOException {
    Files.delete(model.resolve("tokenizer.json"));
    isRefused("tokenizer.json is missing");
  }

  @Test
  void aTruncatedFile() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(weights.toFile(), "rw")) {
      file.setLength(file.length() - 1000);
    }
    isRefused("cut off");
  }

  @Test
  void aMissingTensor() throws IOException {
    WeightsFile.edit(weights, header -> header.remove("visual.transformer.resblocks.1.ln_2.bias"));
    isRefused("visual.transformer.resblocks.1.ln_2.bias", "missing");
  }

  @Test
  void aMissingBlock() throws IOException {
    edit(config, "\"layers\": 2", "\"layers\": 3");
    isRefused("visual.transformer.resblocks.2.ln_1.weight", "missing");
  }

  @Test
  void aMissingBias() throws IOException {
    WeightsFile.edit(weights, header -> header.remove("transformer.resblocks.1.mlp.c_fc.bias"));
    isRefused("model m:", "transformer.resblocks.1.mlp.c_fc.bias", "missing");
  }

  @Test
  void aMissingBlockOfAResidualNetwork() throws IOException {
    model = Reference.published("clip-resnet", folder.resolve("from"));
    weights = model.resolve("open_clip_model.safetensors");
    WeightsFile.edit(
        weights, header -> header.keySet().removeIf(it -> it.startsWith("visual.layer2.1.")));
    isRefused("visual.layer2.1.conv1.weight", "missing");
  }

  @Test
  void aNumberFormatThatNobodyKnows() throws IOException {
    WeightsFile.edit(
        weights, header -> header.getAsJsonObject("visual.proj").addProperty("dtype", "F4_X"));
    isRefused("visual.proj", "a number format that is not known here");
  }

  @Test
  void aZipWithoutAModel() throws IOException {
    Path zip = folder.resolve("empty.zip");
    try (var out = new java.util.zip.ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new java.util.zip.ZipEntry("notes.txt"));
    }
    model = zip;
    isRefused(zip + " holds no model package");
  }

  @Test
  void aTextTowerOfAnotherModel() throws IOException {
    edit(config, "\"embed_dim\": 64", "\"embed_dim\": 48");
    isRefused("[64, 64]", "[64, 48]");
  }

  @Test
  void aTokenizerOfAnotherModel() throws IOException {
    Files.copy(
        Reference.devModel().resolve("textual/tokenizer.json"),
        model.resolve("tokenizer.json"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    isRefused("10000", "49408", "different models");
  }

  @Test
  void aTokenizerThatLacksTokens() throws IOException {
    Path tokenizer = model.resolve("tokenizer.json");
    String whole = Files.readString(tokenizer);
    Files.writeString(tokenizer, whole.replaceFirst("\"dog</w>\": ?\\d+,", ""));
    assertThat(Files.size(tokenizer)).isLessThan(whole.getBytes(UTF_8).length);
    isRefused("tokenizer.json lacks tokens", "49407 of 49408");
  }

  @Test
  void weightsThatAreNoNumbers() throws IOException {
    WeightsFile.poke(weights, "token_embedding.weight", Float.NaN);
    isRefused("token_embedding.weight", "not numbers");
  }

  @Test
  void aScaleThatCannotBe() throws IOException {
    WeightsFile.poke(weights, "logit_scale", 500);
    isRefused("logit_scale");
  }

  @Test
  void aScaleThatAnotherFileContradicts() throws IOException {
    Files.writeString(model.resolve("config.json"), "{\"logit_scale\": 100.0}");
    isRefused("logit_scale", "config.json", "different models");
  }

  @Test
  void aConfigurationThatIsNoJson() throws IOException {
    Files.writeString(config, "<!doctype html><title>Sign in</title>");
    isRefused("open_clip_config.json", "not JSON");
  }

  @Test
  void anArchitectureThatIsNotKnown() throws IOException {
    edit(config, "\"patch_size\": 16", "\"timm_model_name\": \"convnext_base\"");
    isRefused("convnext_base", "exported");
  }

  @Test
  void towersOfTwoModels() throws IOException {
    Path other = Reference.published("clip-vit-gelu", folder.resolve("from"));
    OpenClipLayout first = OpenClipLayout.read(model);
    OpenClipLayout second = OpenClipLayout.read(other);
    byte[] text =
        new TowerWriter(second.weights())
            .text(TextOptions.of(second.config().fields("text_cfg"), false), 48);
    Sessions sessions = new Sessions(Accelerator.CPU, 1);
    try (Encoder encoder =
        new OnnxEncoder(
            first.model(),
            Accelerator.CPU,
            new Similarity(100, 0, false),
            () -> {
              throw new IOException("nobody asks for pictures");
            },
            () ->
                new PhraseTower(
                    first.tokenizer(),
                    Tower.of(sessions.open(text, second.weights().folder(), Sessions.Cores.ALL)),
                    77,
                    PhraseTower.Length.LONGEST_TEXT))) {
      assertThatThrownBy(() -> encoder.texts(List.of("a dog")))
          .hasMessageContaining("64")
          .hasMessageContaining("48")
          .hasMessageContaining("different models");
    }
  }

  @Test
  void aModelTooLargeForTheMachine() {
    Tensor huge = new Tensor("w", ElementType.F16, List.of(5_000_000_000L), 0, 10_000_000_000L);
    Safetensors file = new Safetensors(Path.of("w"), Map.of("w", huge));
    assertThatThrownBy(() -> new Memory(16_000_000_000L).check(file))
        .hasMessageContaining("26.5 GB")
        .hasMessageContaining("16.0 GB")
        .hasMessageContaining("2981 million");
  }
}
