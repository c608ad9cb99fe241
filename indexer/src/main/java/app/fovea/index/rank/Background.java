package app.fovea.index.rank;

import app.fovea.model.Encoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What any picture has in common with any phrase, and any picture with any other, in one model's
/// space and one library. A score means something only by how far it stands out from this.
///
/// @param phrases mean of the vectors of phrases about all kinds of things
/// @param pictures mean of the vectors of pictures of the library
public record Background(float[] phrases, float[] pictures) {

  /// The phrases that stand for everything one could ask.
  static List<String> texts() throws IOException {
    try (InputStream lines = Background.class.getResourceAsStream("background.txt")) {
      if (lines == null) {
        throw new IOException("The program is incomplete: background.txt is missing.");
      }
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /// Changes with the phrases.
  public static String version() throws IOException {
    return Integer.toHexString(texts().hashCode());
  }

  /// Their mean in a model's space.
  public static float[] phrases(Encoder encoder) throws IOException {
    return UnitVectors.mean(List.of(encoder.texts(texts())), encoder.model().dimension());
  }
}
