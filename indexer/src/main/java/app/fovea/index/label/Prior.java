package app.fovea.index.label;

import app.fovea.model.Encoder;
import app.fovea.model.Similarity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a model thinks of pictures and a set's labels before it is taught.
///
/// A label's logit is the model's scale times the cosine. "None of these" is the event that a
/// phrase of everyday life fits better than every label, which is what these models were trained to
/// judge; phrases that mean the same as a label take no part against it.
///
/// Immutable, so safe for concurrent use.
public final class Prior {
  private final double scale;
  private final float[][] labels;
  private final float[][] names;
  private final float[][] everyday;
  private final boolean[][] rivals;

  /// Of labels that lessons cannot find better words for.
  ///
  /// @param labels a unit vector for each label
  /// @param everyday unit vectors of phrases of everyday life
  public Prior(Similarity similarity, float[][] labels, float[][] everyday) {
    this(similarity, labels, labels, everyday);
  }

  /// @param labels a unit vector for each label's phrases
  /// @param names a unit vector for each label's name alone
  /// @param everyday unit vectors of phrases of everyday life
  public Prior(Similarity similarity, float[][] labels, float[][] names, float[][] everyday) {
    this.scale = similarity.scale();
    this.labels = labels;
    this.names = names;
    this.everyday = everyday;
    this.rivals = rivals(labels, everyday);
  }

  /// Unit vectors of phrases of everyday life, one behind the other as [#everyday()] has the
  /// phrases.
  public static float[][] everyday(Encoder encoder) {
    return encoder.texts(everyday());
  }

  /// The phrases.
  public static List<String> everyday() {
    return Lines.of("everyday.txt");
  }

  /// A unit vector for each label of a set: the mean of its phrases.
  public static float[][] vectors(Encoder encoder, LabelSet set) {
    return ClassVectors.of(encoder, set.labels().stream().map(set::phrases).toList());
  }

  int labelCount() {
    return labels.length;
  }

  int dimension() {
    return labels[0].length;
  }

  double scale() {
    return scale;
  }

  /// How many classes compete: in an exclusive set "none of these" is one more.
  int classCount(Choice choice) {
    return switch (choice) {
      case EXCLUSIVE -> labels.length + 1;
      case FREE -> labels.length;
    };
  }

  /// The cosine of a label and the vector that begins there.
  double cosine(int label, float[] numbers, int from) {
    return Numbers.dot(labels[label], 0, numbers, from, dimension());
  }

  /// The logits of a picture: in an exclusive set of each label and of none of these, in a free set
  /// of each label against what speaks against it.
  double[] logits(Choice choice, float[] numbers, int from) {
    return logits(choice, cosines(labels, numbers, from), cosines(everyday, numbers, from));
  }

  private double[] logits(Choice choice, float[] own, float[] others) {
    float[] against = against(others);
    double[] logits = new double[classCount(choice)];
    for (int label = 0; label < labels.length; label++) {
      logits[label] = scale * own[label];
    }
    switch (choice) {
      case EXCLUSIVE -> logits[labels.length] = against[labels.length];
      case FREE -> {
        for (int label = 0; label < labels.length; label++) {
          logits[label] -= against[label];
        }
      }
    }
    return logits;
  }

  private float[] cosines(float[][] vectors, float[] numbers, int from) {
    float[] cosines = new float[vectors.length];
    for (int i = 0; i < cosines.length; i++) {
      cosines[i] = Numbers.dot(vectors[i], 0, numbers, from, dimension());
    }
    return cosines;
  }

  /// Takes what was worked out for a row of a table.
  interface Sink {
    void accept(int row, double[] numbers);
  }

  /// The logits of some rows of a table, in less time than one after another.
  void logits(Choice choice, VectorTable table, int from, int to, Sink sink) {
    float[] rows = table.rows(from, to);
    float[][] own = products(labels, rows);
    float[][] others = products(everyday, rows);
    for (int row = from; row < to; row++) {
      sink.accept(row, logits(choice, across(own, row - from), across(others, row - from)));
    }
  }

  private float[][] products(float[][] vectors, float[] rows) {
    return new Products(vectors, dimension()).of(rows);
  }

  private static float[] across(float[][] columns, int row) {
    float[] across = new float[columns.length];
    for (int i = 0; i < across.length; i++) {
      across[i] = columns[i][row];
    }
    return across;
  }

  /// Whether the names alone say anything else than the phrases.
  boolean rewordable() {
    return !Arrays.deepEquals(labels, names);
  }

  /// By how much the names alone would change the logits of the labels.
  ///
  /// @return one a label
  double[] rewording(float[] numbers, int from) {
    return rewording(cosines(labels, numbers, from), cosines(names, numbers, from));
  }

  /// The same for some rows of a table, in less time than one after another.
  void rewording(VectorTable table, int from, int to, Sink sink) {
    float[] rows = table.rows(from, to);
    float[][] own = products(labels, rows);
    float[][] alone = products(names, rows);
    for (int row = from; row < to; row++) {
      sink.accept(row, rewording(across(own, row - from), across(alone, row - from)));
    }
  }

  private double[] rewording(float[] own, float[] alone) {
    double[] changes = new double[labels.length];
    for (int label = 0; label < labels.length; label++) {
      changes[label] = scale * (alone[label] - own[label]);
    }
    return changes;
  }

  /// Changes the logits of the labels in place. Words say which label it is; that it is none of
  /// them stays as probable as it was.
  ///
  /// @param logits of the labels, and of whatever stands behind them
  /// @param part of the changes, 0 to 1
  static void reword(double[] logits, double part, double[] changes) {
    double[] labels = Arrays.copyOf(logits, changes.length);
    double before = Numbers.softmax(labels.clone());
    Numbers.add(labels, part, changes);
    double more = Numbers.softmax(labels.clone()) - before;
    for (int label = 0; label < labels.length; label++) {
      logits[label] = labels[label] - more;
    }
  }

  /// For each label whether a phrase is against it: it is not when the two are nearer than the
  /// nearer ones among everyday phrases are to their next.
  private static boolean[][] rivals(float[][] labels, float[][] everyday) {
    double same = usuallyNear(everyday);
    boolean[][] rivals = new boolean[labels.length][everyday.length];
    for (int label = 0; label < labels.length; label++) {
      for (int i = 0; i < everyday.length; i++) {
        rivals[label][i] = dot(labels[label], everyday[i]) < same;
      }
    }
    return rivals;
  }

  /// The lower quartile of the phrases' cosines to their nearest others.
  private static double usuallyNear(float[][] everyday) {
    double[] nearest = new double[everyday.length];
    Arrays.fill(nearest, -1);
    for (int i = 0; i < everyday.length; i++) {
      for (int k = 0; k < everyday.length; k++) {
        if (i != k) {
          nearest[i] = Math.max(nearest[i], dot(everyday[i], everyday[k]));
        }
      }
    }
    Arrays.sort(nearest);
    return nearest.length == 0 ? 1 : nearest[nearest.length / 4];
  }

  /// Two labels, by their places in the set.
  public record Pair(int first, int second) {}

  /// Pairs of labels that the model can hardly tell apart: a picture that is exactly what one of
  /// them says is also the other's by more than one in four.
  public List<Pair> alike() {
    List<Pair> pairs = new ArrayList<>();
    for (int a = 0; a < labels.length; a++) {
      for (int b = a + 1; b < labels.length; b++) {
        if (scale * (1 - dot(labels[a], labels[b])) < Math.log(3)) {
          pairs.add(new Pair(a, b));
        }
      }
    }
    return pairs;
  }

  /// How much the phrases against each label, and at the end those against all labels together,
  /// speak for a picture: the logarithm of the sum of their logits' exponentials.
  ///
  /// @param cosines with the phrases
  private float[] against(float[] cosines) {
    double[] weights = new double[everyday.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.exp(scale * (cosines[i] - 1));
    }
    float[] against = new float[labels.length + 1];
    double[] all = weights.clone();
    for (int label = 0; label < labels.length; label++) {
      double sum = 0;
      for (int i = 0; i < weights.length; i++) {
        sum += rivals[label][i] ? weights[i] : 0;
        all[i] = rivals[label][i] ? all[i] : 0;
      }
      against[label] = logarithm(sum);
    }
    against[labels.length] = logarithm(Arrays.stream(all).sum());
    return against;
  }

  /// What all phrases against all labels say together, as the cosine that would say as much.
  double againstAll(float[] picture) {
    return against(cosines(everyday, picture, 0))[labels.length] / scale;
  }

  private float logarithm(double sum) {
    return (float) (scale + Math.log(Math.max(sum, Double.MIN_NORMAL)));
  }

  private static double dot(float[] a, float[] b) {
    return Numbers.dot(a, 0, b, 0, a.length);
  }
}
