package app.fovea;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacesTest {
  private static final Path HOME = Path.of("home").toAbsolutePath();

  @Test
  void everySystemHasItsOwnPlace() {
    assertThat(Places.library("Linux", HOME, Map.of()))
        .isEqualTo(HOME.resolve(".local/share/fovea"));
    assertThat(Places.library("Mac OS X", HOME, Map.of()))
        .isEqualTo(HOME.resolve("Library/Application Support/Fovea"));
    assertThat(Places.library("Windows 11", HOME, Map.of()))
        .isEqualTo(HOME.resolve("AppData/Local/Fovea"));
  }

  @Test
  void theEnvironmentDecidesWhereItMay() {
    String data = HOME.resolve("data").toString();
    assertThat(Places.library("Linux", HOME, Map.of("XDG_DATA_HOME", data)))
        .isEqualTo(HOME.resolve("data/fovea"));
    assertThat(Places.library("Windows 11", HOME, Map.of("LOCALAPPDATA", data)))
        .isEqualTo(HOME.resolve("data/Fovea"));
    assertThat(Places.library("Linux", HOME, Map.of("XDG_DATA_HOME", "relative")))
        .isEqualTo(HOME.resolve(".local/share/fovea"));
  }

  @Test
  void theVersionIsWhatTheBuildWrote() {
    assertThat(Places.version()).matches("\\d+\\.\\d+\\.\\d+.*");
  }
}
