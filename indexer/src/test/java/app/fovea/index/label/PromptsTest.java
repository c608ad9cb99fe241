package app.fovea.index.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromptsTest {
  @Test
  void theSimpleKindsSayWhatTheContractSays() {
    assertThat(Prompts.PLAIN.of(Label.named("red kite"))).containsExactly("red kite");
    assertThat(Prompts.PHOTO.of(Label.named("red kite"))).containsExactly("a photo of a red kite.");
  }

  @ParameterizedTest
  @EnumSource
  void everyTemplateNamesTheLabelOnce(Prompts prompts) {
    assertThat(prompts.templates())
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .allSatisfy(template -> assertThat(template.split("\\{}", -1)).hasSize(2));
  }

  @ParameterizedTest
  @EnumSource
  void aLabelsOwnPromptsWin(Prompts prompts) {
    assertThat(prompts.of(new Label("pet", List.of("our cat", "our dog"))))
        .containsExactly("our cat", "our dog");
  }
}
