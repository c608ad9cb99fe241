package app.fovea.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/// Two towers in ONNX Runtime, each opened when it is first needed: a search needs no image tower,
/// indexing no text tower. Closing waits for the calls that run.
final class OnnxEncoder implements Encoder {
  private final ModelPackage model;
  private final Accelerator accelerator;
  private final Similarity similarity;
  private final OnDemand<ImageTower> pictures;
  private final OnDemand<PhraseTower> phrases;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;

  OnnxEncoder(
      ModelPackage model,
      Accelerator accelerator,
      Similarity similarity,
      OnDemand.Opening<ImageTower> pictures,
      OnDemand.Opening<PhraseTower> phrases) {
    this.model = model;
    this.accelerator = accelerator;
    this.similarity = similarity;
    this.pictures = new OnDemand<>(() -> warm(pictures.open()));
    this.phrases = new OnDemand<>(() -> warm(phrases.open()));
  }

  /// The first run of a session is slow, and shows whether the file belongs to the model.
  private ImageTower warm(ImageTower tower) throws IOException {
    int edge = model.input().edge();
    try {
      check("image", tower.vectors(List.of(new Pixels(edge, new byte[3 * edge * edge])))[0]);
      return tower;
    } catch (IOException | RuntimeException e) {
      tower.close();
      throw e;
    }
  }

  private PhraseTower warm(PhraseTower tower) throws IOException {
    try {
      check("text", tower.rows(List.of("a photo"))[0]);
      return tower;
    } catch (IOException | RuntimeException e) {
      tower.close();
      throw e;
    }
  }

  private void check(String tower, float[] vector) throws IOException {
    if (vector.length != model.dimension()) {
      throw new IOException(
          "the %s tower gives vectors of %d numbers, the configuration says %d: they belong to different models"
              .formatted(tower, vector.length, model.dimension()));
    }
    if (!Vectors.isFinite(Vectors.unit(new float[][] {vector})[0])) {
      throw new IOException(
          "its %s tower gives vectors that are not numbers: the weights are damaged"
              .formatted(tower));
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
    return whileOpen(() -> Vectors.unit(needed(pictures).vectors(all)));
  }

  /// Vectors of pictures that are normalised already.
  float[][] imagesOf(int count, ImageTower.Filling filling) {
    return whileOpen(() -> Vectors.unit(needed(pictures).vectors(count, filling)));
  }

  @Override
  public float[][] texts(List<String> all) {
    return whileOpen(() -> Vectors.unit(needed(phrases).rows(all)));
  }

  @Override
  public int[] tokens(String phrase) {
    return whileOpen(() -> needed(phrases).tokens(phrase));
  }

  private <T> T needed(OnDemand<T> tower) {
    try {
      return tower.get();
    } catch (IOException e) {
      throw new UncheckedIOException(
          new ModelException(ModelFault.DOES_NOT_OPEN.about(model.id(), e.getMessage()), e));
    }
  }

  private <T> T whileOpen(Supplier<T> work) {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the model " + model.id() + " was closed");
      }
      return work.get();
    } catch (RunFailure e) {
      throw e.of(model, accelerator);
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
        pictures.opened().ifPresent(ImageTower::close);
        phrases.opened().ifPresent(PhraseTower::close);
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
