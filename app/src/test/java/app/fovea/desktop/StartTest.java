package app.fovea.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.Library;
import app.fovea.model.Accelerator;
import app.fovea.model.hub.Hub;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartTest {
  @Test
  void whatIsWrittenAsStringsIsReadBack() {
    var full =
        new Start(
            Path.of("library"),
            new Library.Options(
                Optional.of("clip"), Optional.of(Accelerator.CPU), 3, List.of(Path.of("models"))),
            Hub.Network.OFFLINE,
            List.of(Path.of("photos"), Path.of("a b.jpg")));
    var bare =
        new Start(
            Path.of("library"),
            new Library.Options(Optional.empty(), Optional.empty(), 1, List.of()),
            Hub.Network.ALLOWED,
            List.of());
    assertThat(Start.of(full.toArguments())).isEqualTo(full);
    assertThat(Start.of(bare.toArguments())).isEqualTo(bare);
  }
}
