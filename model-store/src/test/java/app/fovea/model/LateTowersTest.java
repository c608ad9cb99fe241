package app.fovea.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A tower is opened by the first who needs it, and only then.
class LateTowersTest {
  @TempDir Path folder;

  private static OnnxEncoder encoder(
      OpenClipLayout layout,
      OnDemand.Opening<ImageTower> pictures,
      OnDemand.Opening<PhraseTower> phrases)
      throws IOException {
    return new OnnxEncoder(
        layout.model(), Accelerator.CPU, new Similarity(100, 0, false), pictures, phrases);
  }

  @Test
  void aSearchNeedsNoWeightsOfTheImageTower() throws IOException {
    Path directory = Reference.published("clip-vit-quickgelu", folder);
    ModelPackage model = new OnnxRuntime().read(directory);
    try (Encoder encoder = new OnnxRuntime().open(model, Accelerator.CPU, 1)) {
      Files.delete(directory.resolve("tokenizer.json")); // what the text tower alone needs
      List<Pixels> pictures = Probe.pictures(model.input().edge());
      assertThat(encoder.images(pictures)).hasDimensions(pictures.size(), model.dimension());
      assertThatThrownBy(() -> encoder.texts(List.of("a dog")))
          .isInstanceOf(UncheckedIOException.class)
          .hasRootCauseInstanceOf(IOException.class)
          .hasMessageContaining("tokenizer.json");
    }
  }

  @Test
  void whatNobodyNeededIsNeitherOpenedNorClosed() throws IOException {
    OpenClipLayout layout = OpenClipLayout.read(Reference.published("clip-vit-quickgelu", folder));
    AtomicInteger opened = new AtomicInteger();
    OnDemand.Opening<ImageTower> pictures =
        () -> {
          opened.incrementAndGet();
          throw new IOException("the file is gone");
        };
    OnDemand.Opening<PhraseTower> phrases =
        () -> {
          throw new IOException("the tokenizer is gone");
        };
    try (OnnxEncoder encoder = encoder(layout, pictures, phrases)) {
      assertThat(encoder.similarity().scale()).isEqualTo(100);
    }
    assertThat(opened).hasValue(0);
    OnnxEncoder closed = encoder(layout, pictures, phrases);
    closed.close();
    assertThatThrownBy(() -> closed.texts(List.of("a dog"))).hasMessageContaining("was closed");
  }

  @Test
  void aRunThatFailsNamesTheModelThePlaceAndWhatHelps() throws IOException {
    OpenClipLayout layout = OpenClipLayout.read(Reference.published("clip-vit-quickgelu", folder));
    OnDemand.Opening<ImageTower> pictures =
        () -> {
          throw new RunFailure("the image tower failed: no kernel", new IllegalStateException());
        };
    OnDemand.Opening<PhraseTower> phrases =
        () -> {
          throw new IOException("nobody asked for it");
        };
    Similarity similarity = new Similarity(100, 0, false);
    try (Encoder encoder =
        new OnnxEncoder(layout.model(), Accelerator.CUDA, similarity, pictures, phrases)) {
      List<Pixels> probe = Probe.pictures(layout.model().input().edge());
      assertThatThrownBy(() -> encoder.images(probe))
          .hasCauseInstanceOf(ModelException.class)
          .hasMessageContaining("fails on CUDA: the image tower failed: no kernel")
          .hasMessageContaining("--accelerator cpu");
    }
  }

  @Test
  void manyThreadsOpenItOnce() throws Exception {
    AtomicInteger opened = new AtomicInteger();
    OnDemand<Integer> number = new OnDemand<>(opened::incrementAndGet);
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Integer>> all = threads.invokeAll(java.util.Collections.nCopies(64, number::get));
      for (Future<Integer> one : all) {
        assertThat(one.get()).isEqualTo(1);
      }
    }
  }
}
