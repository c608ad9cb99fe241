package app.fovea.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawingTest {
  @TempDir private Path devices;

  private final Properties system = new Properties();

  private String order(String name) {
    system.setProperty("os.name", name);
    new Drawing(devices).choose(system);
    return system.getProperty("prism.order", "JavaFX's own");
  }

  @Test
  void withoutAGraphicsDeviceTheProcessorDraws() {
    assertThat(order("Linux")).isEqualTo("sw");
  }

  @Test
  void withAGraphicsDeviceJavaFxChooses() throws IOException {
    Files.createDirectory(devices.resolve("dri"));
    assertThat(order("Linux")).isEqualTo("JavaFX's own");
  }

  @Test
  void otherSystemsHaveTheirDevicesElsewhere() {
    assertThat(order("Windows 11")).isEqualTo("JavaFX's own");
    assertThat(order("Mac OS X")).isEqualTo("JavaFX's own");
  }

  @Test
  void whatSomebodyHasChosenStays() {
    system.setProperty("prism.order", "es2");
    assertThat(order("Linux")).isEqualTo("es2");
  }
}
