package app.fovea.index;

import app.fovea.index.rank.Background;
import app.fovea.model.Encoder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The mean of a model's phrases, kept on disk: with a large text tower it takes seconds to make,
/// and every process that searches needs it. Each file can be deleted at any time.
///
/// @param folder where the files are; need not be there, or writable
record PhraseMeans(Path folder) {
  private static final Logger LOG = LoggerFactory.getLogger(PhraseMeans.class);

  /// Read from disk where it is there and whole, else made and, if that is possible, written.
  float[] of(Encoder encoder) throws IOException {
    Path file = folder.resolve(ModelKey.of(encoder.model()) + "." + Background.version());
    Optional<float[]> kept = read(file, encoder.model().dimension());
    if (kept.isPresent()) {
      return kept.get();
    }
    float[] mean = Background.phrases(encoder);
    keep(file, mean);
    return mean;
  }

  private static Optional<float[]> read(Path file, int dimension) throws IOException {
    if (!Files.isReadable(file) || Files.size(file) != (long) dimension * Float.BYTES) {
      return Optional.empty();
    }
    var mean = new float[dimension];
    ByteBuffer.wrap(Files.readAllBytes(file))
        .order(ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer()
        .get(mean);
    return Optional.of(mean);
  }

  private void keep(Path file, float[] mean) {
    var bytes = ByteBuffer.allocate(mean.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(mean);
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
