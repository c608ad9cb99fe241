package app.fovea.index.rank;

import app.fovea.model.Encoder;
import app.fovea.model.Similarity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// What any picture has in common with any phrase, and any picture with any other, in one model's
/// space and one library. A score means something only by how far it stands out from this.
///
/// @param phrases mean of the vectors of phrases about all kinds of things
/// @param pictures mean of the vectors of pictures of the library
/// @param scale logits for a cosine of 1
public record Background(float[] phrases, float[] pictures, double scale) {

  /// @param phrases vectors, as [#phrases(Encoder)] makes them
  /// @param pictures vectors of pictures that stand for the library
  public static Background of(Similarity stated, float[][] phrases, List<float[]> pictures) {
    int dimension = phrases[0].length;
    double scale =
        pictures.isEmpty()
            ? stated.scale()
            : Scale.of(stated.scale(), Scale.spread(phrases, pictures));
    return new Background(
        UnitVectors.mean(Arrays.asList(phrases), dimension),
        UnitVectors.mean(pictures, dimension),
        scale);
  }

  /// The phrases that stand for everything one could ask.
  static List<String> texts() throws IOException {
    try (InputStream lines = Background.class.getResourceAsStream("background.txt")) {
      if (lines == null) {
        throw new IOException("The program is incomplete: background.txt is missing.");
      }
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /// How many phrases there are.
  public static int phraseCount() throws IOException {
    return texts().size();
  }

  /// Changes with the phrases.
  public static String version() throws IOException {
    return Integer.toHexString(texts().hashCode());
  }

  /// Their vectors in a model's space.
  public static float[][] phrases(Encoder encoder) throws IOException {
    return encoder.texts(texts());
  }
}
