package app.fovea.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fovea.model.weights.Narrowing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// 8-bit weights made of published ones.
class NarrowWeightsTest {
  @TempDir Path folder;

  private ModelStore store() {
    return new ModelStore(folder.resolve("own"), List.of());
  }

  private ModelPackage published(String name) throws IOException {
    return store().importFrom(Reference.published(name, folder.resolve("from")), Optional.empty());
  }

  /// Models as narrow as these round away much of their numbers, so the limit is lower here.
  @ParameterizedTest
  @ValueSource(strings = {"eva01-g", "eva02-b", "eva02-e", "eva02-l-336", "clip-vit-gelu"})
  void everyTransformerCanBeNarrowed(String name) throws IOException {
    Path directory = Reference.published(name, folder.resolve("from"));
    OpenClipLayout layout = OpenClipLayout.read(directory);
    Sessions sessions = new Sessions(Accelerator.CPU, 1);
    Agreement.Answers published = NarrowPackage.answers(directory, sessions);
    Path narrow = Reference.published(name, folder.resolve("to"));
    new Narrowing(
            layout.weights(),
            layout.largestActivations(sessions),
            Narrowing.Extent.ALL,
            Narrowing.Range.SEVEN_BITS)
        .writeTo(narrow.resolve("open_clip_model.safetensors"));
    Agreement agreement = Agreement.of(published, NarrowPackage.answers(narrow, sessions));
    assertThat(agreement.cosine()).isBetween(0.9, 0.99999);
    assertThat(agreement.order()).isGreaterThan(0.95);
  }

  @ParameterizedTest
  @ValueSource(strings = {"clip-vit-gelu", "clip-vit-quickgelu"})
  void theyAreSmallerAndAgree(String name) throws IOException {
    ModelPackage model = published(name);
    ModelPackage narrow = store().narrow(model);
    assertThat(narrow.id()).isEqualTo(name + "-int8");
    assertThat(narrow.dimension()).isEqualTo(model.dimension());
    assertThat(bytes(narrow)).isLessThan(bytes(model) * 2 / 3);
    Agreement agreement = store().agreement(narrow).orElseThrow();
    assertThat(agreement.suffices()).isTrue();
    assertThat(agreement.cosine()).isLessThan(1);
    assertThat(store().agreement(model)).isEmpty();
    store().verify(narrow);
  }

  private static long bytes(ModelPackage model) {
    return model.files().stream()
        .filter(file -> file.name().endsWith(".safetensors"))
        .mapToLong(ModelPackage.ModelFile::bytes)
        .sum();
  }

  @Test
  void residualNetworksClassifiersAndNarrowOnesThemselvesAreRefused() throws IOException {
    for (String name : List.of("clip-resnet", "ft-classifier")) {
      ModelPackage model = published(name);
      assertThatThrownBy(() -> store().narrow(model)).hasMessageContaining(name);
    }
    ModelPackage narrow = store().narrow(published("clip-vit-gelu"));
    assertThatThrownBy(() -> store().narrow(narrow)).hasMessageContaining("none");
    ModelStore other = new ModelStore(folder.resolve("other"), List.of());
    assertThatThrownBy(() -> other.importFrom(narrow.directory(), Optional.empty()))
        .hasMessageContaining("on the machine that uses them");
  }

  @Test
  void makingThemTwiceChangesNothing() throws IOException {
    ModelPackage model = published("clip-vit-gelu");
    ModelPackage first = store().narrow(model);
    assertThat(store().narrow(model)).isEqualTo(first);
    assertThat(Files.list(folder.resolve("own")).filter(f -> f.toString().contains("incoming")))
        .isEmpty();
  }

  @Test
  void vectorsThatSwapTheOrderOrPointElsewhereDoNotSuffice() {
    float[][] phrases = {{1, 0}};
    float[][] pictures = {{1, 0}, {0.6f, 0.8f}, {0, 1}};
    Agreement.Answers published = new Agreement.Answers(pictures, phrases);
    assertThat(Agreement.of(published, published)).isEqualTo(new Agreement(1, 1));
    float[][] swapped = {{0, 1}, {0.6f, 0.8f}, {1, 0}};
    Agreement agreement = Agreement.of(published, new Agreement.Answers(swapped, phrases));
    assertThat(agreement.cosine()).isZero();
    assertThat(agreement.order()).isZero();
    assertThat(agreement.suffices()).isFalse();
  }
}
