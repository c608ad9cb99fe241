package app.fovea.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptionTest {
  private static final Path REFERENCE =
      Path.of(System.getProperty("fovea.reference", "../shared/reference"));

  @TempDir private Path temp;

  /// Vectors are kept under a name made of these hashes; an encoder that forgot them would file its
  /// vectors where nobody looks.
  @Test
  void aLoadedModelIsDescribedWithTheHashesOfItsFilesAsTheStoreDescribesIt() throws Exception {
    assumeTrue(Files.isDirectory(REFERENCE), "the reference set is not there");
    Path source = Files.createDirectories(temp.resolve("tiny"));
    Path published = REFERENCE.resolve("models/clip-vit-quickgelu");
    for (String name : List.of("open_clip_config.json", "open_clip_model.safetensors")) {
      Files.copy(published.resolve(name), source.resolve(name));
    }
    Files.copy(REFERENCE.resolve("tokenizer.json"), source.resolve("tokenizer.json"));
    var store = new ModelStore(temp.resolve("models"), List.of());
    store.importFrom(source, Optional.empty());
    ModelPackage listed = store.list().getFirst();
    try (Encoder encoder = store.open(listed, Accelerator.CPU, 1)) {
      assertThat(encoder.model()).isEqualTo(listed);
      assertThat(encoder.model().files()).noneMatch(file -> file.sha256().isEmpty());
    }
  }
}
