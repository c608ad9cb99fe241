package app.fovea.model;

import app.fovea.model.text.Tokenizer;
import app.fovea.model.text.TokenizerFile;
import app.fovea.model.weights.Safetensors;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

/// Whatever a file holds, reading it ends in a value or an [IOException], never in another
/// exception. Runs on its seeds; with `JAZZER_FUZZ=1` it looks for new inputs.
@Tag("fuzz")
class HostileFilesFuzzTest {

  @FuzzTest(maxDuration = "60s")
  void theHeaderOfWeights(byte[] content) throws IOException {
    Path file = Files.createTempFile("fuzz", ".safetensors");
    try {
      Files.write(file, content);
      Safetensors.read(file).checkNumbers();
    } catch (IOException e) {
      mustBeClear(e);
    } finally {
      Files.delete(file);
    }
  }

  @FuzzTest(maxDuration = "60s")
  void configurations(byte[] content) throws IOException {
    Path folder = Files.createTempDirectory("fuzz");
    String header = "{\"w\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}";
    Path weights = folder.resolve("open_clip_model.safetensors");
    Path config = folder.resolve("open_clip_config.json");
    Path tokenizer = folder.resolve("tokenizer.json");
    try {
      Files.write(config, content);
      Files.write(tokenizer, content);
      Files.write(
          weights, app.fovea.model.weights.WeightsFile.bytes(header, new byte[] {0, 0, 0, 0}));
      new OnnxRuntime().open(new OnnxRuntime().read(folder), Accelerator.CPU, 1).close();
    } catch (ModelException e) {
      mustBeClear(e);
    } finally {
      for (Path file : new Path[] {weights, config, tokenizer, folder}) {
        Files.deleteIfExists(file);
      }
    }
  }

  @FuzzTest(maxDuration = "60s")
  void tokenizers(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    try {
      Tokenizer tokenizer = TokenizerFile.parse(text).tokenizer(16, TokenizerFile.Clean.CANONICAL);
      if (tokenizer.ids(text).length > 16) {
        throw new IllegalStateException("more ids than the context has room for");
      }
    } catch (IOException e) {
      mustBeClear(e);
    }
  }

  private static void mustBeClear(IOException e) {
    if (e.getMessage() == null || e.getMessage().isBlank()) {
      throw new IllegalStateException("a failure without a message", e);
    }
  }
}
