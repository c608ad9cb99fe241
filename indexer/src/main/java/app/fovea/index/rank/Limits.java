package app.fovea.index.rank;

import app.fovea.index.Band;
import java.util.Arrays;

/// From how many logits of gain on a picture is likely, and from how many strong.
///
/// All of them are chosen on one half of labelled pictures and judged on the other by
/// `BandQualityTest` and `GeneralDescriptionsTest`; see docs/search-quality.md.
record Limits(double likely, double strong) {
  /// For pictures of what a name names, and of what a description says of one picture.
  static final Limits NAMED = new Limits(8.75, 10);

  /// The part of what the words themselves would gain that a picture of a general description
  /// gains.
  static final double GENERAL_PART = 0.6;

  /// The same of one that is strong.
  private static final double GENERAL_STRONG_PART = 0.75;

  private static final Limits LEAST_GENERAL = new Limits(9, 10.5);

  /// Fewer pictures than these may be alike by chance.
  private static final int FEWEST_GENERAL = 5;

  /// For pictures of a general description.
  ///
  /// @param most what its words would gain if they were a picture
  static Limits general(double most) {
    return general(most, GENERAL_PART);
  }

  /// The same where a picture is likely from that part of the most on.
  static Limits general(double most, double part) {
    return new Limits(
        Math.max(LEAST_GENERAL.likely, part * most),
        Math.max(LEAST_GENERAL.strong, GENERAL_STRONG_PART * most));
  }

  /// Whether these pictures are enough to make a description a general one.
  boolean areMetBySeveral(double[] gains) {
    return Arrays.stream(gains).filter(gain -> gain >= likely).limit(FEWEST_GENERAL).count()
        == FEWEST_GENERAL;
  }

  Band band(double gain) {
    if (gain >= strong) {
      return Band.STRONG;
    }
    return gain >= likely ? Band.LIKELY : Band.MAYBE;
  }
}
