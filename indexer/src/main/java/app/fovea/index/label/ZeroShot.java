package app.fovea.index.label;

import app.fovea.model.Encoder;
import app.fovea.model.Similarity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Labels judged by a model that was never taught them: a label is the mean of its phrases' unit
/// vectors, made unit length again; its logit is the model's own scale times the cosine.
///
/// Softmax models share out one probability among the labels; sigmoid models judge each alone.
/// Immutable, so safe for concurrent use.
public final class ZeroShot {
  private final List<String> names;
  private final float[][] classes;
  private final Similarity similarity;

  private ZeroShot(List<String> names, float[][] classes, Similarity similarity) {
    this.names = List.copyOf(names);
    this.classes = classes;
    this.similarity = similarity;
  }

  /// A label, how probable it is among the others, and the cosine behind it.
  public record Score(String label, double probability, double cosine) {}

  /// Embeds the labels' phrases.
  public static ZeroShot of(Encoder encoder, List<Label> labels, Prompts prompts) {
    List<List<String>> phrases = labels.stream().map(prompts::of).toList();
    float[][] classes = ClassVectors.of(encoder, phrases);
    return new ZeroShot(labels.stream().map(Label::name).toList(), classes, encoder.similarity());
  }

  /// Every label with its probability for the picture of that unit vector, most probable first.
  public List<Score> judge(float[] picture) {
    double[] cosines = new double[classes.length];
    for (int i = 0; i < cosines.length; i++) {
      cosines[i] = dot(picture, classes[i]);
    }
    double[] probabilities = similarity.sigmoid() ? sigmoid(cosines) : softmax(cosines);
    List<Score> scores = new ArrayList<>();
    for (int i = 0; i < cosines.length; i++) {
      scores.add(new Score(names.get(i), probabilities[i], cosines[i]));
    }
    // Probabilities round to 0 long before cosines become equal.
    scores.sort(
        Comparator.comparingDouble(Score::probability)
            .thenComparingDouble(Score::cosine)
            .reversed());
    return List.copyOf(scores);
  }

  private double[] softmax(double[] cosines) {
    double most = Double.NEGATIVE_INFINITY;
    for (double cosine : cosines) {
      most = Math.max(most, similarity.scale() * cosine);
    }
    double[] probabilities = new double[cosines.length];
    double sum = 0;
    for (int i = 0; i < cosines.length; i++) {
      probabilities[i] = Math.exp(similarity.scale() * cosines[i] - most);
      sum += probabilities[i];
    }
    for (int i = 0; i < cosines.length; i++) {
      probabilities[i] /= sum;
    }
    return probabilities;
  }

  private double[] sigmoid(double[] cosines) {
    double[] probabilities = new double[cosines.length];
    for (int i = 0; i < cosines.length; i++) {
      probabilities[i] = 1 / (1 + Math.exp(-(similarity.scale() * cosines[i] + similarity.bias())));
    }
    return probabilities;
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += (double) a[k] * b[k];
    }
    return sum;
  }
}
