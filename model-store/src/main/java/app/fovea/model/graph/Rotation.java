package app.fovea.model.graph;

import java.util.List;

/// Rotary positions of patches on a square grid: neighbouring numbers of a head turn as pairs, the
/// first half of the pairs by the row, the second by the column. The class token does not turn.
///
/// @param cosines name of [1 + side², head width / 2]
/// @param sines the same
record Rotation(Graph graph, int heads, String cosines, String sines, String start) {
  private static final double BASE = 10_000;

  /// @param reference the side of the grid that positions are scaled to
  static Rotation of(Graph graph, Attention attention, int side, int headWidth, int reference) {
    int pairs = headWidth / 2;
    int bands = headWidth / 4;
    int length = side * side + 1;
    float[] cosines = new float[length * pairs];
    float[] sines = new float[length * pairs];
    for (int token = 0; token < length; token++) {
      int row = token == 0 ? 0 : (token - 1) / side;
      int column = token == 0 ? 0 : (token - 1) % side;
      for (int pair = 0; pair < pairs; pair++) {
        double place = (double) (pair < bands ? row : column) * reference / side;
        double angle = place * Math.pow(BASE, -(double) (pair % bands) / bands);
        cosines[token * pairs + pair] = (float) Math.cos(angle);
        sines[token * pairs + pair] = (float) Math.sin(angle);
      }
    }
    return new Rotation(
        graph,
        attention.heads(),
        graph.floats(cosines, length, pairs),
        graph.floats(sines, length, pairs),
        graph.wholes(0));
  }

  /// [N, L, width] → the same, turned.
  String apply(String x) {
    return graph.contrib(
        "RotaryEmbedding",
        List.of(x, start, cosines, sines),
        Attribute.of("interleaved", 1L),
        Attribute.of("num_heads", (long) heads),
        Attribute.of("rotary_embedding_dim", 0L));
  }
}
