package app.fovea.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceClassifierTest {
  @TempDir Path folder;

  @Test
  void givesTheLogitsOfTheReferenceInTheSameOrder() throws IOException {
    Path directory = Reference.published("ft-classifier", folder);
    JsonObject golden = Reference.golden(directory);
    float[][] logits = Reference.matrix(golden.get("logits"));
    float[][] probabilities = Reference.matrix(golden.get("probabilities"));
    FloatBuffer pixels = Reference.numbers(directory.resolve("pixel_values.npy"));
    ModelPackage model = new OnnxRuntime().read(directory);
    int numbers = 3 * model.input().edge() * model.input().edge();
    try (Classifier classifier = new OnnxRuntime().openClassifier(model, Accelerator.CPU, 1)) {
      List<List<Classifier.Judgement>> judged =
          classifier.classify(12, (i, to) -> to.put(pixels.slice(i * numbers, numbers)));
      for (int i = 0; i < 12; i++) {
        List<Classifier.Judgement> row = judged.get(i);
        assertThat(row)
            .hasSize(10)
            .extracting(Classifier.Judgement::label)
            .first()
            .isEqualTo("label-0");
        for (int j = 0; j < row.size(); j++) {
          assertThat(row.get(j).logit()).isCloseTo(logits[i][j], within(1e-3));
          assertThat(row.get(j).probability()).isCloseTo(probabilities[i][j], within(1e-4));
        }
        assertThat(row.indexOf(best(row))).isEqualTo(highest(logits[i]));
      }
    }
  }

  private static Classifier.Judgement best(List<Classifier.Judgement> row) {
    return row.stream().max(Comparator.comparingDouble(Classifier.Judgement::logit)).orElseThrow();
  }

  private static int highest(float[] row) {
    int best = 0;
    for (int i = 1; i < row.length; i++) {
      best = row[i] > row[best] ? i : best;
    }
    return best;
  }

  @Test
  void itCanBeImportedButNotSearchedWith() throws IOException {
    Path directory = Reference.published("ft-classifier", folder.resolve("from"));
    ModelStore store = new ModelStore(folder.resolve("own"), List.of());
    ModelPackage model = store.importFrom(directory, java.util.Optional.empty());
    assertThat(model.labels()).hasSize(10);
    assertThatThrownBy(() -> store.open(model, Accelerator.CPU, 1))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("classifier");
  }
}
