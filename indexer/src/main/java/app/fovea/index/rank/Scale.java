package app.fovea.index.rank;

import java.util.List;

/// How many logits a cosine is worth in a model's space, found from what the model itself says of
/// the library: how far the cosines of one photo with phrases about all kinds of things lie from
/// each other. That spread hardly depends on which photos they are, while cosines of one model are
/// several times as far apart as those of another.
///
/// The scale that a package states is the better witness where it is true. Packages often lack it,
/// or have that of another export. So it counts the less the less it agrees with the spread, and
/// not at all where it is three times too large or too small (Tukey's biweight on the logarithm).
final class Scale {
  /// Spread in logits of a model that states its scale; see docs/search-quality.md.
  static final double USUAL_SPREAD = 1.55;

  /// Logarithm of the factor from which a stated scale no longer counts.
  private static final double FARTHEST = Math.log(3);

  /// Closer cosines tell nothing apart.
  private static final double LEAST_SPREAD = 1e-5;

  private Scale() {}

  /// @param stated of the package, in logits
  /// @param spread of the cosines
  /// @return logits for a cosine of 1; 0 where the model tells nothing apart
  static double of(double stated, double spread) {
    if (spread < LEAST_SPREAD) {
      return 0;
    }
    double apart = Math.log(stated * spread / USUAL_SPREAD);
    double distance = Math.min(1, Math.abs(apart) / FARTHEST);
    double trust = Math.pow(1 - distance * distance, 2);
    return USUAL_SPREAD / spread * Math.exp(trust * apart);
  }

  /// The root of the mean variance, over pictures, of a picture's cosines with the phrases.
  static double spread(float[][] phrases, List<float[]> pictures) {
    double variances = 0;
    for (float[] picture : pictures) {
      double sum = 0;
      double squares = 0;
      for (float[] phrase : phrases) {
        double cosine = UnitVectors.dot(phrase, picture);
        sum += cosine;
        squares += cosine * cosine;
      }
      double mean = sum / phrases.length;
      variances += Math.max(0, squares / phrases.length - mean * mean);
    }
    return Math.sqrt(variances / pictures.size());
  }
}
