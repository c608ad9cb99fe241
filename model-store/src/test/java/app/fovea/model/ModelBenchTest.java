package app.fovea.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ModelBenchTest {
  private static final long HOUR = 3_600_000_000_000L;

  @TempDir Path temp;

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void whoeverInterruptsAMeasurementNeedNotWaitForItsEnd() throws Exception {
    ModelPackage model = new FakeRuntime().read(FakeRuntime.write(temp.resolve("m"), "abc"));
    try (Encoder encoder = new FakeRuntime().open(model, Accelerator.CPU, 2)) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> ModelBench.measure(encoder, 2, HOUR))
          .isInstanceOf(ModelException.class)
          .hasMessageContaining("interrupted");
    }
  }
}
