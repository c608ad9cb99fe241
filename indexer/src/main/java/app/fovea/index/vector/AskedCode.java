package app.fovea.index.vector;

/// A query in steps of which there are 16 to each number, laid out bit by bit, so that its product
/// with a row of signs is a matter of counting ones.
final class AskedCode {
  static final int PLANES = 4;
  private static final int MOST = (1 << PLANES) - 1;

  /// What the steps stand for.
  ///
  /// @param least the number of no steps
  /// @param step from one number to the next
  /// @param sum of all numbers of the query
  record Scale(float least, float step, float sum) {}

  /// The four bits of the numbers that belong to one word, the lowest first.
  private final int[] planes;

  private final Scale scale;

  AskedCode(float[] query, Rotation rotation) {
    float[] turned = query.clone();
    rotation.apply(turned);
    float low = Float.POSITIVE_INFINITY;
    float high = Float.NEGATIVE_INFINITY;
    float all = 0;
    for (float number : turned) {
      low = Math.min(low, number);
      high = Math.max(high, number);
      all += number;
    }
    float step = high > low ? (high - low) / MOST : 1;
    this.scale = new Scale(low, step, all);
    this.planes = new int[SignCode.words(turned.length) * (Long.BYTES / Integer.BYTES) * PLANES];
    for (int i = 0; i < turned.length; i++) {
      int steps = Math.round((turned[i] - low) / step);
      for (int plane = 0; plane < PLANES; plane++) {
        int bit = steps >>> plane & 1;
        planes[i / Integer.SIZE * PLANES + plane] |= bit << i % Integer.SIZE;
      }
    }
  }

  /// About the products of the query with the vectors of a group of rows, less what is the same
  /// for all.
  ///
  /// @param scores as long as a group has rows
  void estimate(CodeBlock rows, int group, float[] scores) {
    rows.steps(group, planes, scores);
    rows.score(group, scale, scores);
  }
}
