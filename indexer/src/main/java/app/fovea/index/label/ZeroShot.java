package app.fovea.index.label;

import app.fovea.model.Encoder;
import app.fovea.model.Similarity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Labels judged by a model that was never taught them: a label is the mean of its phrases' unit
/// vectors, made unit length again; its logit is the model's own scale times the cosine.
///
/// [Label#NONE] is not a phrase but all everyday phrases that mean none of the labels; its logit is
/// the logarithm of the sum of their logits' exponentials.
///
/// Softmax models share out one probability among the labels; sigmoid models judge each alone.
/// Immutable, so safe for concurrent use.
public final class ZeroShot {
  private final List<String> names;
  private final float[][] classes;
  private final Optional<Prior> against;
  private final Similarity similarity;

  private ZeroShot(
      List<String> names, float[][] classes, Optional<Prior> against, Similarity similarity) {
    this.names = List.copyOf(names);
    this.classes = classes;
    this.against = against;
    this.similarity = similarity;
  }

  /// A label, how probable it is among the others, and the cosine behind it.
  public record Score(String label, double probability, double cosine) {
    /// Probabilities round to 0 long before cosines become equal.
    static final Comparator<Score> BEST_FIRST =
        Comparator.comparingDouble(Score::probability)
            .thenComparingDouble(Score::cosine)
            .reversed();
  }

  /// Embeds the labels' phrases.
  public static ZeroShot of(Encoder encoder, List<Label> labels, Prompts prompts) {
    List<List<String>> phrases = labels.stream().map(prompts::of).toList();
    float[][] classes = ClassVectors.of(encoder, phrases);
    int none = labels.indexOf(Label.NONE);
    float[][] others =
        IntStream.range(0, classes.length)
            .filter(i -> i != none)
            .mapToObj(i -> classes[i])
            .toArray(float[][]::new);
    Optional<Prior> against =
        none < 0 || others.length == 0
            ? Optional.empty()
            : Optional.of(new Prior(encoder.similarity(), others, Prior.everyday(encoder)));
    return new ZeroShot(
        labels.stream().map(Label::name).toList(), classes, against, encoder.similarity());
  }

  /// Every label with its probability for the picture of that unit vector, most probable first.
  public List<Score> judge(float[] picture) {
    double[] cosines = new double[classes.length];
    for (int i = 0; i < cosines.length; i++) {
      cosines[i] = cosine(i, picture);
    }
    double[] probabilities = similarity.sigmoid() ? sigmoid(cosines) : softmax(cosines);
    List<Score> scores = new ArrayList<>();
    for (int i = 0; i < cosines.length; i++) {
      scores.add(new Score(names.get(i), probabilities[i], cosines[i]));
    }
    scores.sort(Score.BEST_FIRST);
    return List.copyOf(scores);
  }

  private double cosine(int label, float[] picture) {
    return against.isPresent() && names.get(label).equals(Label.NONE.name())
        ? against.get().againstAll(picture)
        : dot(picture, classes[label]);
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
