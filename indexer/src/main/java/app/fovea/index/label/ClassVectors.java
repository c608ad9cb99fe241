package app.fovea.index.label;

import app.fovea.model.Encoder;
import java.util.List;

/// Labels as unit vectors: each is the mean, in embedding space, of its phrases' unit vectors.
final class ClassVectors {
  private ClassVectors() {}

  /// One vector for each label's phrases, from one call of the encoder.
  static float[][] of(Encoder encoder, List<List<String>> phrases) {
    float[][] vectors = encoder.texts(phrases.stream().flatMap(List::stream).toList());
    float[][] classes = new float[phrases.size()][];
    int from = 0;
    for (int i = 0; i < classes.length; i++) {
      classes[i] = unitMean(vectors, from, phrases.get(i).size());
      from += phrases.get(i).size();
    }
    return classes;
  }

  private static float[] unitMean(float[][] vectors, int from, int count) {
    double[] sum = new double[vectors[from].length];
    for (int i = from; i < from + count; i++) {
      for (int k = 0; k < sum.length; k++) {
        sum[k] += vectors[i][k];
      }
    }
    double length = Math.sqrt(Numbers.dot(sum, sum));
    float[] unit = new float[sum.length];
    for (int k = 0; k < unit.length; k++) {
      unit[k] = (float) (sum[k] / length);
    }
    return unit;
  }
}
