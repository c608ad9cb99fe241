package app.fovea.index.rank;

import app.fovea.index.Band;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Tells how well pictures fit what was asked, in the model's own unit.
///
/// For words this is the gain in logits: how much better the picture fits them than it fits phrases
/// about anything. It depends on the picture, the words and the model's scale, not on how many
/// pictures there are. A description fits many pictures in part; there the picture must also stand
/// out from the other candidates, unless the description is a general one: what several pictures
/// fit nearly as well as words can be fitted singles none of them out.
///
/// The constants are chosen on one half of labelled pictures and judged on the other by
/// `BandQualityTest`; see docs/search-quality.md.
public final class Judge {
  /// Logistic curve through the labelled pictures: the part of them that are right at a gain.
  private static final double SLOPE = 1.32;

  private static final double EVEN_GAIN = 8.65;

  private static final double STRONG_SHARE = 0.995;
  private static final double LIKELY_SHARE = 0.9;

  /// How much of the way from an average picture to an identical one.
  private static final double STRONG_CLOSENESS = 0.85;

  private static final double LIKELY_CLOSENESS = 0.7;

  private final Background background;

  public Judge(Background background) {
    this.background = background;
  }

  /// How well each picture fits the words.
  ///
  /// @param pictures every picture that comes into question, as unit vectors
  public List<Fit> words(String text, float[] words, List<float[]> pictures) {
    double[] gains = pictures.stream().mapToDouble(picture -> gain(words, picture)).toArray();
    double[] shares = Wording.isDescription(text) ? shares(words, pictures, gains) : named(gains);
    List<Fit> fits = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      double probability = 1 / (1 + Math.exp(-SLOPE * (gains[i] - EVEN_GAIN)));
      fits.add(new Fit(band(gains[i], shares[i]), Math.min(probability, shares[i])));
    }
    return fits;
  }

  /// A name has any number of pictures; none takes anything from another.
  private static double[] named(double[] gains) {
    double[] shares = new double[gains.length];
    Arrays.fill(shares, 1);
    return shares;
  }

  /// What the words would gain if they were a picture.
  double most(float[] words) {
    return background.scale() * (1 - UnitVectors.dot(words, background.phrases()));
  }

  /// Logits by which the picture fits the words better than it fits phrases about anything.
  double gain(float[] words, float[] picture) {
    return background.scale()
        * (UnitVectors.dot(picture, words) - UnitVectors.dot(picture, background.phrases()));
  }

  /// What pictures of one band are ordered by: for a name the gain, as a cosine, for a description
  /// the cosine itself. Some photos are near to whatever is asked, which a name does not make up
  /// for and a description does.
  public double relevance(String text, float[] words, float[] picture) {
    double cosine = UnitVectors.dot(picture, words);
    return Wording.isDescription(text)
        ? cosine
        : cosine - UnitVectors.dot(picture, background.phrases());
  }

  private static Band band(double gain, double share) {
    Band most =
        share >= STRONG_SHARE ? Band.STRONG : share >= LIKELY_SHARE ? Band.LIKELY : Band.MAYBE;
    return Limits.NAMED.band(gain).weaker(most);
  }

  /// How the model would divide one vote for the words between the pictures, except that those that
  /// fit a general description share with none.
  private double[] shares(float[] words, List<float[]> pictures, double[] gains) {
    double[] shares = shares(words, pictures);
    Limits general = Limits.general(most(words));
    if (general.areMetBySeveral(gains)) {
      for (int i = 0; i < shares.length; i++) {
        double least =
            switch (general.band(gains[i])) {
              case STRONG -> 1;
              case LIKELY -> LIKELY_SHARE;
              case MAYBE -> 0;
            };
        shares[i] = Math.max(least, shares[i]);
      }
    }
    return shares;
  }

  private double[] shares(float[] words, List<float[]> pictures) {
    double[] shares = new double[pictures.size()];
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = background.scale() * UnitVectors.dot(pictures.get(i), words);
      best = Math.max(best, shares[i]);
    }
    double all = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.exp(shares[i] - best);
      all += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= all;
    }
    return shares;
  }

  /// How well a picture fits another.
  public Fit picture(float[] asked, float[] picture) {
    double usual = Math.min(UnitVectors.dot(asked, background.pictures()), 0.99);
    double closeness = (UnitVectors.dot(asked, picture) - usual) / (1 - usual);
    Band band =
        closeness >= STRONG_CLOSENESS
            ? Band.STRONG
            : closeness >= LIKELY_CLOSENESS ? Band.LIKELY : Band.MAYBE;
    return new Fit(band, Math.clamp(closeness, 0, 1));
  }
}
