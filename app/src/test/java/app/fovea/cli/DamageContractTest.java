package app.fovea.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.fovea.index.Damage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What a command says of an index that is damaged, and how it ends.
class DamageContractTest extends ContractLibrary {
  @Test
  void aSearchAnswersAndTheNextRunMakesTheIndexAnew() throws IOException {
    assumeTrue(Files.isDirectory(shared.resolve("dev-model")), "there is no model in " + shared);
    Path photos = Files.createDirectories(folder.resolve("photos"));
    try (Stream<Path> files = Files.walk(shared.resolve("photos"))) {
      Path picture = files.filter(it -> it.toString().endsWith(".jpg")).findFirst().orElseThrow();
      Files.copy(picture, photos.resolve("lake.jpg"));
    }
    answer(0, "models", "import", shared.resolve("dev-model").toString());
    answer(0, "index", photos.toString());
    damage();

    Run search = inLibrary("search", "\"lake\"");
    Run index = inLibrary("index", photos.toString());
    Run again = inLibrary("search", "\"lake\"");

    assertThat(List.of(search, index, again)).extracting(Run::exitCode).containsOnly(0);
    assertThat(search.out()).contains("lake.jpg");
    assertThat(search.err()).contains(Damage.TEXTS.about());
    assertThat(index.err()).contains(Damage.TEXTS_ANEW.about());
    assertThat(again.err()).doesNotContain("damaged");
  }

  private void damage() throws IOException {
    try (Stream<Path> files = Files.list(library().resolve("texts"))) {
      Path largest =
          files.max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length())).orElseThrow();
      byte[] bytes = Files.readAllBytes(largest);
      bytes[bytes.length / 2] ^= 4;
      Files.write(largest, bytes);
    }
  }
}
