package app.fovea.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.fovea.index.Library;
import app.fovea.model.RuntimePack;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What other programs rely on about models, over a library without photos.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelsContractTest extends ContractLibrary {
  @BeforeAll
  void importAModel() {
    assumeTrue(Files.isDirectory(shared.resolve("dev-model")), "there is no model in " + shared);
    answer(0, "models", "import", shared.resolve("dev-model").toString());
  }

  @Test
  void modelsAreListedVerifiedAndChosen() {
    JsonArray models = answer(0, "models", "list").getAsJsonArray("models");
    JsonObject own = models.get(0).getAsJsonObject();
    assertThat(own.keySet())
        .contains(
            "id",
            "name",
            "installed",
            "inUse",
            "family",
            "dimension",
            "inputSize",
            "parameters",
            "downloadBytes",
            "memoryBytes",
            "quality",
            "languages",
            "licence",
            "source");
    assertThat(own.get("id").getAsString()).isEqualTo("dev-model");
    assertThat(own.get("inUse").getAsBoolean()).isTrue();
    assertThat(texts(models, "id")).doesNotHaveDuplicates().hasSizeGreaterThan(16);
    answer(0, "models", "verify");
    answer(0, "models", "use", "dev-model");
    assertThat(error(3, "no-model", "models", "use", "no-such-model")).contains("no-such-model");
    assertThat(error(3, "no-model", "search", "dog", "--model", "no-such-model"))
        .contains("no-such-model");
  }

  @Test
  void aPackageThatIsDamagedIsRefusedAndNothingChanges() throws IOException {
    Path damaged = Files.createDirectories(folder.resolve("damaged/visual")).getParent();
    Files.copy(shared.resolve("dev-model/config.json"), damaged.resolve("config.json"));
    Files.write(
        damaged.resolve("visual/model.onnx"),
        Arrays.copyOf(Files.readAllBytes(shared.resolve("dev-model/visual/model.onnx")), 5000));
    assertThat(error(2, "usage", "models", "import", damaged.toString())).isNotBlank();
    assertThat(texts(answer(0, "models", "list").getAsJsonArray("models"), "id"))
        .contains("dev-model")
        .doesNotContain("damaged");
  }

  @Test
  void runtimesAreFetchedLikeModelsAndWhatTheyLackIsTold() {
    for (RuntimePack pack : RuntimePack.published()) {
      boolean here = pack.platform().equals(RuntimePack.thisPlatform());
      String refused = error(2, "usage", "models", "download", pack.id(), "--offline");
      assertThat(refused).contains(pack.id());
      if (here) {
        assertThat(refused).contains("network");
        assertThat(texts(answer(0, "doctor").getAsJsonArray("checks"), "name")).contains(pack.id());
      }
    }
    JsonObject status = answer(0, "status").getAsJsonObject("accelerator");
    assertThat(status.get("why").getAsString()).contains("cuda: ", "directml: ");
  }

  @Test
  void eightBitWeightsAreMadeShownAndRemoved() throws IOException {
    Path published = Files.createDirectory(folder.resolve("published"));
    for (String name : List.of("open_clip_config.json", "open_clip_model.safetensors")) {
      Files.copy(
          shared.resolve("reference/models/clip-vit-quickgelu").resolve(name),
          published.resolve(name));
    }
    Files.copy(shared.resolve("reference/tokenizer.json"), published.resolve("tokenizer.json"));
    answer(0, "models", "import", published.toString(), "--id", "wide");
    try (Library other = Library.open(library(), Library.Access.WRITE, PLAIN)) {
      assertThat(other.models().list()).isNotEmpty();
      JsonObject made = answer(0, "models", "download", "wide-int8");
      assertThat(made.get("inUse").getAsBoolean()).isFalse();
      assertThat(made.getAsJsonArray("files")).isNotEmpty();
    }
    JsonObject listed =
        stream(answer(0, "models", "list").getAsJsonArray("models"))
            .map(JsonElement::getAsJsonObject)
            .filter(it -> it.get("id").getAsString().equals("wide-int8"))
            .findFirst()
            .orElseThrow();
    assertThat(listed.getAsJsonObject("quality").get("worstCosineToPublished").getAsDouble())
        .isBetween(0.99, 1.0);
    assertThat(inLibrary("doctor", "--model", "wide-int8").out()).contains("8-bit weights: ");
    answer(0, "models", "remove", "wide-int8");
    answer(0, "models", "remove", "wide");
  }

  @Test
  void aModelComesAlsoWhileAnotherProcessWrites() throws IOException {
    String source = shared.resolve("dev-model").toString();
    Path busy = folder.resolve("busy library");
    try (Library other = Library.open(busy, Library.Access.WRITE, PLAIN)) {
      assertThat(other.models().list()).isEmpty();
      Run run = run("models", "import", source, "--library", busy.toString());
      assertThat(run.exitCode()).isZero();
      assertThat(run.out()).contains("dev-model imported", "another Fovea writes");
      assertThat(other.models().list()).hasSize(1);
    }
    assertThat(run("models", "import", source, "--library", busy.toString()).out())
        .contains("the library uses it");
  }
}
