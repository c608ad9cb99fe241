package app.fovea.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The limits of the reference set: same pixels and texts in, same vectors out.
class ReferenceModelsTest {
  @TempDir Path folder;

  static List<String> models() {
    return ReferenceAgreement.MODELS;
  }

  @ParameterizedTest
  @MethodSource("models")
  void givesTheNumbersOfTheReferenceImplementation(String name) throws IOException {
    ReferenceAgreement agreement = ReferenceAgreement.of(name, folder);
    assertThat(agreement.image()).isGreaterThanOrEqualTo(0.999999);
    assertThat(agreement.text()).isGreaterThanOrEqualTo(0.999999);
    assertThat(agreement.logits()).isLessThanOrEqualTo(0.002);
    assertThat(agreement.probabilities()).isLessThanOrEqualTo(0.001);
  }
}
