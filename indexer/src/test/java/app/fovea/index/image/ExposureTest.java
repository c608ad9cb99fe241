package app.fovea.index.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExposureTest {
  @Test
  void whatTheCameraWroteIsRead() {
    Exposure exposure =
        Exposure.of(Shared.photos("camera").resolve("Canon IXUS.jpg")).orElseThrow();
    assertThat(exposure.seconds().orElseThrow()).isCloseTo(1 / 350.0, within(1e-6));
    assertThat(exposure.aperture()).contains(4.0);
    assertThat(exposure.focalLength().orElseThrow()).isCloseTo(10.8125, within(1e-9));
  }

  @Test
  void aFileWithoutItSaysNothing(@TempDir Path folder) throws IOException {
    assertThat(Exposure.of(Files.writeString(folder.resolve("no.jpg"), "no picture"))).isEmpty();
    assertThat(Exposure.of(folder.resolve("gone.jpg"))).isEmpty();
  }
}
