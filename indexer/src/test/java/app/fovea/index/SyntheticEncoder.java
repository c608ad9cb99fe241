package app.fovea.index;

import app.fovea.model.Accelerator;
import app.fovea.model.Encoder;
import app.fovea.model.ModelPackage;
import app.fovea.model.Pixels;
import app.fovea.model.Similarity;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// The phrases of a real model, and for each picture a random unit vector that depends on nothing
/// but its pixels.
record SyntheticEncoder(Encoder real) implements Encoder {
  @Override
  public ModelPackage model() {
    return real.model();
  }

  @Override
  public Accelerator accelerator() {
    return real.accelerator();
  }

  @Override
  public Similarity similarity() {
    return real.similarity();
  }

  @Override
  public float[][] images(List<Pixels> pictures) {
    return pictures.stream().map(this::vector).toArray(float[][]::new);
  }

  private float[] vector(Pixels pixels) {
    var random = new Random(Arrays.hashCode(pixels.rgb()));
    float[] vector = new float[model().dimension()];
    double square = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian();
      square += vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(square);
    }
    return vector;
  }

  @Override
  public float[][] texts(List<String> phrases) {
    return real.texts(phrases);
  }

  @Override
  public int[] tokens(String phrase) {
    return real.tokens(phrase);
  }

  @Override
  public void close() {
    real.close();
  }
}
