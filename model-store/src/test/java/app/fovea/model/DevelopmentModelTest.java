package app.fovea.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DevelopmentModelTest {
  @Test
  void anExportedPackageWithItsOwnVocabularyOpens() throws ModelException {
    ModelPackage model = new OnnxRuntime().read(Reference.devModel());
    assertThat(model.contextLength()).isEqualTo(32);
    assertThat(model.input().fit()).isEqualTo(Input.Fit.SHORTEST);
    try (Encoder encoder = new OnnxRuntime().open(model, Accelerator.CPU, 1)) {
      assertThat(encoder.similarity().scale()).isCloseTo(29.196, within(0.001));
      int[] tokens = encoder.tokens("a dog");
      assertThat(tokens[0]).isEqualTo(9998);
      assertThat(tokens[tokens.length - 1]).isEqualTo(9999);
      float[][] texts = encoder.texts(List.of("a dog", "a puppy", "a red car"));
      assertThat(Reference.cosine(texts[0], texts[0])).isCloseTo(1, within(1e-6));
      assertThat(Reference.cosine(texts[0], texts[1]))
          .isGreaterThan(Reference.cosine(texts[0], texts[2]));
    }
  }
}
