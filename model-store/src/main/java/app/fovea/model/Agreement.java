package app.fovea.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How well the vectors of 8-bit weights agree with those of the published ones, on probe pictures
/// and phrases, on the machine that will use them.
///
/// @param cosine of the worst pair of vectors
/// @param order share of pairs of pictures that a phrase puts into the same order, of those that
///     are told apart clearly
public record Agreement(double cosine, double order) {
  static final double LEAST_COSINE = 0.99;
  static final double LEAST_ORDER = 0.97;

  /// Pairs of pictures whose scores differ by less than this share of the phrase's range count as
  /// equally good.
  private static final double CLEARLY = 0.05;

  private static final List<String> PHRASES =
      List.of(
          "a photo of a dog",
          "a city at night",
          "green grass and a blue sky",
          "a close-up of fabric",
          "red",
          "people at a table in a restaurant, eating and laughing",
          "stripes",
          "");

  /// The vectors of one encoder.
  record Answers(float[][] pictures, float[][] phrases) {
    static Answers of(Encoder encoder) {
      return new Answers(
          encoder.images(Probe.many(encoder.model().input().edge())), encoder.texts(PHRASES));
    }
  }

  static List<String> phrases() {
    return PHRASES;
  }

  static Agreement of(Answers published, Answers narrow) {
    double cosine =
        Math.min(
            worst(published.pictures, narrow.pictures), worst(published.phrases, narrow.phrases));
    int same = 0;
    int all = 0;
    for (int p = 0; p < published.phrases.length; p++) {
      double[] wanted = scores(published.phrases[p], published.pictures);
      double[] got = scores(narrow.phrases[p], narrow.pictures);
      double clearly = CLEARLY * range(wanted);
      for (int i = 0; i < wanted.length; i++) {
        for (int j = 0; j < i; j++) {
          double apart = wanted[i] - wanted[j];
          if (Math.abs(apart) > clearly) {
            all++;
            same += apart * (got[i] - got[j]) > 0 ? 1 : 0;
          }
        }
      }
    }
    return new Agreement(cosine, all == 0 ? 0 : (double) same / all);
  }

  /// Whether a library may be searched with them.
  public boolean suffices() {
    return cosine >= LEAST_COSINE && order >= LEAST_ORDER;
  }

  /// In words.
  public String figures() {
    return String.format(
        Locale.ROOT,
        "worst cosine to the published weights %.4f, %.1f %% of pairs in the same order",
        cosine,
        100 * order);
  }

  private static double worst(float[][] some, float[][] others) {
    double worst = 1;
    for (int i = 0; i < some.length; i++) {
      double cosine = dot(some[i], others[i]);
      worst = cosine < worst || Double.isNaN(cosine) ? cosine : worst;
    }
    return worst;
  }

  private static double[] scores(float[] phrase, float[][] pictures) {
    List<Double> scores = new ArrayList<>();
    for (float[] picture : pictures) {
      scores.add(dot(phrase, picture));
    }
    return scores.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double range(double[] scores) {
    double lowest = Double.MAX_VALUE;
    double highest = -Double.MAX_VALUE;
    for (double score : scores) {
      lowest = Math.min(lowest, score);
      highest = Math.max(highest, score);
    }
    return highest - lowest;
  }

  private static double dot(float[] a, float[] b) {
    double dot = 0;
    for (int i = 0; i < a.length; i++) {
      dot += (double) a[i] * b[i];
    }
    return dot;
  }
}
