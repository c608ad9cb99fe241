package app.fovea.index;

import app.fovea.index.rank.Background;
import app.fovea.model.Encoder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The vectors of a model's background phrases, kept on disk one behind the other: with a large
/// text tower they take seconds to make, and every process that searches needs them. Each file can
/// be deleted at any time.
///
/// @param folder where the files are; need not be there, or writable
record PhraseVectors(Path folder) {
  private static final Logger LOG = LoggerFactory.getLogger(PhraseVectors.class);

  /// Read from disk where they are there and whole, else made and, if that is possible, written.
  float[][] of(Encoder encoder) throws IOException {
    Path file = folder.resolve(ModelKey.of(encoder.model()) + "." + Background.version());
    Optional<float[][]> kept = read(file, encoder.model().dimension());
    if (kept.isPresent()) {
      return kept.get();
    }
    float[][] phrases = Background.phrases(encoder);
    keep(file, phrases);
    return phrases;
  }

  private static Optional<float[][]> read(Path file, int dimension) throws IOException {
    var phrases = new float[Background.phraseCount()][dimension];
    if (!Files.isReadable(file)
        || Files.size(file) != (long) phrases.length * dimension * Float.BYTES) {
      return Optional.empty();
    }
    FloatBuffer numbers = floats(ByteBuffer.wrap(Files.readAllBytes(file)));
    for (float[] phrase : phrases) {
      numbers.get(phrase);
    }
    return Optional.of(phrases);
  }

  private static FloatBuffer floats(ByteBuffer bytes) {
    return bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
  }

  private void keep(Path file, float[][] phrases) {
    var bytes = ByteBuffer.allocate(phrases.length * phrases[0].length * Float.BYTES);
    FloatBuffer numbers = floats(bytes);
    for (float[] phrase : phrases) {
      numbers.put(phrase);
    }
    try {
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, "phrases", ".part");
      Files.write(fresh, bytes.array());
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      LOG.info("{} cannot be kept, so it is made anew each time", file, e);
    }
  }
}
