package app.fovea.index.image;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.model.Input;
import app.fovea.model.Input.Fit;
import app.fovea.model.Input.Interpolation;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The reference implementation's own outputs are the oracle.
class ReferencePreprocessingTest {
  @ParameterizedTest
  @CsvSource({
    "SHORTEST,BICUBIC,32", "SHORTEST,BICUBIC,57", "SHORTEST,BILINEAR,32", "SHORTEST,BILINEAR,57",
    "SQUASH,BICUBIC,32", "SQUASH,BICUBIC,57", "SQUASH,BILINEAR,32", "SQUASH,BILINEAR,57",
    "LONGEST,BICUBIC,32", "LONGEST,BICUBIC,57", "LONGEST,BILINEAR,32", "LONGEST,BILINEAR,57"
  })
  void pixelsAreTheReferences(Fit fit, Interpolation filter, int edge) throws Exception {
    Path images = Shared.reference("images");
    String name = "%s-%s-%d.npy".formatted(fit, filter, edge).toLowerCase(Locale.ROOT);
    byte[] expected = npy(Shared.reference("preprocess").resolve(name));
    Input input = new Input(edge, fit, filter, List.of(0f, 0f, 0f), List.of(1f, 1f, 1f));
    JsonArray list =
        JsonParser.parseString(Files.readString(images.resolve("images.json"))).getAsJsonArray();
    List<String> wrong = new ArrayList<>();
    try (PictureReader reader = new PictureReader()) {
      for (int i = 0; i < list.size(); i++) {
        JsonObject image = list.get(i).getAsJsonObject();
        String file = image.get("file").getAsString();
        if (fit == Fit.LONGEST && file.contains("palette")) {
          continue;
        }
        Picture picture = reader.read(images.resolve(file), input);
        assertThat(picture.width()).as(file).isEqualTo(image.get("width").getAsInt());
        assertThat(picture.height()).as(file).isEqualTo(image.get("height").getAsInt());
        int length = 3 * edge * edge;
        byte[] wanted = Arrays.copyOfRange(expected, i * length, (i + 1) * length);
        if (!Arrays.equals(picture.pixels().rgb(), wanted)) {
          wrong.add(file + " differs by " + meanDifference(picture.pixels().rgb(), wanted));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static double meanDifference(byte[] a, byte[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.abs((a[i] & 0xff) - (b[i] & 0xff));
    }
    return sum / a.length;
  }

  private static byte[] npy(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    int header = (bytes[8] & 0xff) | (bytes[9] & 0xff) << 8;
    assertThat(new String(bytes, 10, header, StandardCharsets.US_ASCII)).contains("|u1");
    return Arrays.copyOfRange(bytes, 10 + header, bytes.length);
  }
}
