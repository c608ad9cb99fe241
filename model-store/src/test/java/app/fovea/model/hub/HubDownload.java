package app.fovea.model.hub;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.model.FakeRuntime;
import app.fovea.model.ModelException;
import app.fovea.model.ModelPackage;
import app.fovea.model.ModelStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A tiny model on a hub, and a store to fetch it into.
abstract class HubDownload {
  static final String WEIGHTS = "open_clip_model.safetensors";
  static final int LENGTH = 1_000_000;
  static final String LISTING = "/api/models/owner/tiny/revision/main";

  @TempDir Path temp;
  HubServer server;
  ModelStore store;
  byte[] weights;

  @BeforeEach
  void start() throws IOException {
    weights = new byte[LENGTH];
    new Random(3).nextBytes(weights);
    server =
        new HubServer()
            .with("README.md", bytes("---\nlicense: mit\n---\n"))
            .with("open_clip_config.json", bytes("{}"))
            .with(WEIGHTS, weights)
            .with("open_clip_pytorch_model.bin", bytes("not wanted"))
            .with("tokenizer.json", bytes("{\"model\":{}}"));
    store = FakeRuntime.store(temp.resolve("models"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Entry entry(Licence licence, Map<String, String> hashes) {
    return new Entry(
        "tiny.test",
        "Tiny",
        HubServer.REPOSITORY,
        "main",
        Layout.OPEN_CLIP,
        hashes,
        Optional.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        List.of(),
        List.of("en"),
        licence);
  }

  static Entry entry() {
    return entry(new Licence("MIT", Optional.empty(), Optional.empty()), Map.of());
  }

  Download download() {
    return Download.of(store, entry(), server.hub(), Set.of());
  }

  ModelPackage run() throws ModelException {
    return download().run(_ -> {}, () -> false);
  }

  void isComplete(ModelPackage model) throws IOException {
    assertThat(Files.readAllBytes(model.directory().resolve(WEIGHTS))).isEqualTo(weights);
    store.verify(model);
    assertThat(temp.resolve("models/.downloads/tiny.test")).doesNotExist();
  }

  void nothingIsVisible() throws ModelException {
    assertThat(store.list()).isEmpty();
  }
}
