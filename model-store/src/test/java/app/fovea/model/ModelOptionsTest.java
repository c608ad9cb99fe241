package app.fovea.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a configuration says of a tower is done or refused, never passed over. That it is done
/// right is for `OpenClipOracleTest` to say.
class ModelOptionsTest {
  @TempDir Path folder;
  private Path model;

  @BeforeEach
  void copyAModel() throws IOException {
    model = Reference.published("clip-vit-gelu", folder);
  }

  private void add(String tower, String option) throws IOException {
    Path config = model.resolve("open_clip_config.json");
    String text = Files.readString(config);
    String cfg = "\"%s_cfg\": {".formatted(tower);
    assertThat(text).contains(cfg);
    Files.writeString(config, text.replace(cfg, cfg + option + ","));
  }

  private Encoder open() throws ModelException {
    return new OnnxRuntime().open(new OnnxRuntime().read(model), Accelerator.CPU, 1);
  }

  private float[] picture() throws ModelException {
    try (Encoder encoder = open()) {
      return encoder.images(Probe.pictures(encoder.model().input().edge()))[1];
    }
  }

  private float[] phrase() throws ModelException {
    try (Encoder encoder = open()) {
      return encoder.texts(List.of("a photo of a dog"))[0];
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"pool_type\": \"avg\"",
        "\"pool_type\": \"avg\", \"final_ln_after_pool\": true",
        "\"norm_kwargs\": {\"eps\": 0.1}",
        "\"act_kwargs\": {\"approximate\": \"tanh\"}",
        "\"no_ln_pre\": true"
      })
  void anOptionOfTheImageTowerChangesItsVectors(String option) throws IOException {
    float[] plain = picture();
    add("vision", option);
    assertThat(picture()).isNotEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"pool_type\": \"first\"",
        "\"pool_type\": \"last\"",
        "\"no_causal_mask\": true",
        "\"norm_kwargs\": {\"eps\": 0.1}"
      })
  void anOptionOfTheTextTowerChangesItsVectors(String option) throws IOException {
    float[] plain = phrase();
    add("text", option);
    assertThat(phrase()).isNotEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\0',
      value = {
        "vision,\"qk_norm\": true,qk_norm",
        "vision,\"scaled_cosine_attn\": true,scaled_cosine_attn",
        "vision,\"attentional_pool\": \"parallel\",attentional_pool",
        "vision,\"pool_type\": \"none\",pool_type",
        "vision,\"ls_init_value\": 0.1,ls_1.gamma",
        "text,\"scale_fc\": true,scale_fc",
        "text,\"embed_cls\": true,class token",
        "text,\"pool_type\": \"max\",pool_type",
        "text,\"proj_type\": \"mlp\",proj_type"
      })
  void whatIsNotKnownHereIsRefusedByName(String tower, String option, String word)
      throws IOException {
    add(tower, option);
    assertThatThrownBy(() -> open().close())
        .isInstanceOf(ModelException.class)
        .hasMessageContaining(word);
  }
}
