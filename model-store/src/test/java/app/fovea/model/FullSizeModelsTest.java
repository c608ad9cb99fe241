package app.fovea.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.model.graph.PublishedModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// All sixteen published models at full size, with weights in a sparse file that are mostly zero:
/// they open and run, or are refused because of this machine's memory. Needs `-Pfull-size` and
/// patience.
@Tag("full-size")
class FullSizeModelsTest {
  @TempDir Path folder;

  static List<PublishedModel> models() {
    return PublishedModel.all();
  }

  @ParameterizedTest
  @MethodSource("models")
  void opensAndRunsOrIsTooLarge(PublishedModel published) throws IOException {
    OnnxRuntime runtime = new OnnxRuntime();
    ModelPackage model = runtime.read(RandomModel.writeSparse(published, folder));
    assertThat(model.dimension()).isEqualTo(published.dimension());
    assertThat(model.input().edge()).isEqualTo(published.edge());
    long start = System.nanoTime();
    try (Encoder encoder = runtime.open(model, Accelerator.CPU, 1)) {
      int edge = published.edge();
      float[][] rows = encoder.images(List.of(new Pixels(edge, new byte[3 * edge * edge])));
      assertThat(rows[0]).hasSize(published.dimension());
      assertThat(encoder.texts(List.of("a dog"))[0]).hasSize(published.dimension());
      System.out.printf(
          "%s: opened and run in %d s, %d MB resident%n",
          published.name(),
          (System.nanoTime() - start) / 1_000_000_000,
          Machine.residentBytes().orElse(0) / 1_000_000);
    } catch (ModelException e) {
      assertThat(e).hasMessageContaining("GB of memory");
      assertThat(published.millions()).isGreaterThan(1000);
      System.out.printf("%s: %s%n", published.name(), e.getMessage());
    }
  }
}
