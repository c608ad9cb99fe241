package app.fovea.index;

import app.fovea.model.Accelerator;
import app.fovea.model.Encoder;
import app.fovea.model.Input;
import app.fovea.model.ModelPackage;
import app.fovea.model.Pixels;
import app.fovea.model.Similarity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/// A model that gives the same words the same vector, whether said or shown, and other words
/// another one.
final class FakeEncoder implements Encoder {
  static final int DIMENSION = 64;
  private static final int EDGE = 16;

  final AtomicInteger encoded;
  private final ModelPackage model;

  FakeEncoder(ModelPackage model, AtomicInteger encoded) {
    this.model = model;
    this.encoded = encoded;
  }

  static ModelPackage model(String id) {
    return model(id, ModelPackage.Family.EXPORTED);
  }

  static ModelPackage model(String id, ModelPackage.Family family) {
    return new ModelPackage(
        id,
        family,
        DIMENSION,
        new Input(
            EDGE,
            Input.Fit.SHORTEST,
            Input.Interpolation.BICUBIC,
            List.of(0f, 0f, 0f),
            List.of(1f, 1f, 1f)),
        77,
        Path.of(id),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public ModelPackage model() {
    return model;
  }

  @Override
  public Accelerator accelerator() {
    return Accelerator.CPU;
  }

  @Override
  public Similarity similarity() {
    return new Similarity(100, 0, false);
  }

  @Override
  public float[][] images(List<Pixels> pictures) {
    encoded.addAndGet(pictures.size());
    return pictures.stream()
        .map(pixels -> vector(new String(pixels.rgb(), StandardCharsets.UTF_8).replace("\0", "")))
        .toArray(float[][]::new);
  }

  @Override
  public float[][] texts(List<String> phrases) {
    return phrases.stream().map(this::vector).toArray(float[][]::new);
  }

  float[] vector(String words) {
    return RandomVector.unit(new Random((model.id() + words).hashCode()), DIMENSION);
  }

  @Override
  public int[] tokens(String phrase) {
    return phrase.chars().toArray();
  }

  @Override
  public void close() {}
}
