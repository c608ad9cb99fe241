package app.fovea.model;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The reference set: tiny models in the published layouts and what they must give.
public final class Reference {
  private Reference() {}

  public static Path directory() {
    Path directory = Path.of(System.getProperty("fovea.reference", "../../shared/reference"));
    assumeTrue(Files.isDirectory(directory), "the reference set is not beside this checkout");
    return directory;
  }

  static Path devModel() {
    Path directory =
        Path.of(System.getProperty("fovea.shared", "../../shared")).resolve("dev-model");
    assumeTrue(Files.isDirectory(directory), "the development model is not beside this checkout");
    return directory;
  }

  /// Puts a copy of a reference model together with the vocabulary, as it is published.
  static Path published(String name, Path into) throws IOException {
    Path target = Files.createDirectories(into.resolve(name));
    Path source = directory().resolve("models").resolve(name);
    try (Stream<Path> files = Files.list(source)) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName().toString()));
      }
    }
    if (!Files.exists(source.resolve("config.json"))) {
      Files.copy(directory().resolve("tokenizer.json"), target.resolve("tokenizer.json"));
    }
    return target;
  }

  static JsonObject golden(Path model) throws IOException {
    return JsonParser.parseString(Files.readString(model.resolve("golden.json"))).getAsJsonObject();
  }

  static float[][] matrix(JsonElement rows) {
    float[][] matrix = new float[rows.getAsJsonArray().size()][];
    for (int i = 0; i < matrix.length; i++) {
      JsonArray row = rows.getAsJsonArray().get(i).getAsJsonArray();
      matrix[i] = new float[row.size()];
      for (int j = 0; j < row.size(); j++) {
        matrix[i][j] = row.get(j).getAsFloat();
      }
    }
    return matrix;
  }

  static List<String> texts(JsonElement list) {
    return list.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList();
  }

  /// The numbers of a little-endian float32 file of NumPy, in C order.
  static FloatBuffer numbers(Path npy) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(npy)).order(ByteOrder.LITTLE_ENDIAN);
    int header = 10 + bytes.getShort(8);
    return bytes
        .slice(header, bytes.limit() - header)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer();
  }

  static double cosine(float[] a, float[] b) {
    double dot = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      dot += (double) a[i] * b[i];
      aa += (double) a[i] * a[i];
      bb += (double) b[i] * b[i];
    }
    return dot / Math.sqrt(aa * bb);
  }
}
