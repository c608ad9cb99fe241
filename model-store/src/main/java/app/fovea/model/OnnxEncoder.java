package app.fovea.model;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/// Two towers in ONNX Runtime. Closing waits for the calls that run.
final class OnnxEncoder implements Encoder {
  private final ModelPackage model;
  private final Accelerator accelerator;
  private final Similarity similarity;
  private final ImageTower pictures;
  private final PhraseTower phrases;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;

  /// @throws IOException when the two towers do not belong together
  OnnxEncoder(
      ModelPackage model,
      Accelerator accelerator,
      Similarity similarity,
      ImageTower pictures,
      PhraseTower phrases)
      throws IOException {
    this.model = model;
    this.accelerator = accelerator;
    this.similarity = similarity;
    this.pictures = pictures;
    this.phrases = phrases;
    warmUp();
  }

  /// The first run of a session is slow, and shows whether the files belong together.
  private void warmUp() throws IOException {
    int edge = model.input().edge();
    float[] picture =
        Vectors.unit(pictures.vectors(List.of(new Pixels(edge, new byte[3 * edge * edge]))))[0];
    float[] phrase = Vectors.unit(phrases.rows(List.of("a photo")))[0];
    if (picture.length != phrase.length) {
      throw new IOException(
          "the image tower gives vectors of %d numbers, the text tower of %d: they belong to different models"
              .formatted(picture.length, phrase.length));
    }
    if (picture.length != model.dimension()) {
      throw new IOException(
          "its towers give vectors of %d numbers, its configuration says %d"
              .formatted(picture.length, model.dimension()));
    }
    if (!Vectors.isFinite(picture) || !Vectors.isFinite(phrase)) {
      throw new IOException(
          "its %s tower gives vectors that are not numbers: the weights are damaged"
              .formatted(Vectors.isFinite(picture) ? "text" : "image"));
    }
  }

  @Override
  public ModelPackage model() {
    return model;
  }

  @Override
  public Accelerator accelerator() {
    return accelerator;
  }

  @Override
  public Similarity similarity() {
    return similarity;
  }

  @Override
  public float[][] images(List<Pixels> all) {
    return whileOpen(() -> Vectors.unit(pictures.vectors(all)));
  }

  /// Vectors of pictures that are normalised already.
  float[][] imagesOf(int count, ImageTower.Filling filling) {
    return whileOpen(() -> Vectors.unit(pictures.vectors(count, filling)));
  }

  @Override
  public float[][] texts(List<String> all) {
    return whileOpen(() -> Vectors.unit(phrases.rows(all)));
  }

  @Override
  public int[] tokens(String phrase) {
    return phrases.tokens(phrase);
  }

  private <T> T whileOpen(Supplier<T> work) {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the model " + model.id() + " was closed");
      }
      return work.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        pictures.tower().close();
        phrases.tower().close();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
