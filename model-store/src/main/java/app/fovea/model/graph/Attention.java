package app.fovea.model.graph;

import java.util.List;

/// Multi-head attention over rows [N·L, width].
///
/// @param shape name of the shape [N, L, width] of keys and values
record Attention(Graph graph, int heads, long width, String shape) {

  /// Every token looks at all tokens.
  String full(String query, String key, String value) {
    return attend(threeDimensional(query), threeDimensional(key), threeDimensional(value), 0);
  }

  /// Every token looks at itself and those before it.
  String causal(String query, String key, String value) {
    return attend(threeDimensional(query), threeDimensional(key), threeDimensional(value), 1);
  }

  /// One query per picture, [N, width], looks at all tokens.
  String single(String query, String key, String value) {
    String one = graph.node("Reshape", List.of(query, graph.wholes(-1, 1, width)));
    return attend(one, threeDimensional(key), threeDimensional(value), 0);
  }

  String threeDimensional(String x) {
    return graph.node("Reshape", List.of(x, shape));
  }

  String rows(String x) {
    return graph.node("Reshape", List.of(x, graph.wholes(-1, width)));
  }

  /// All three-dimensional; the result is rows again.
  String attend(String query, String key, String value, long unidirectional) {
    return rows(
        graph.contrib(
            "MultiHeadAttention",
            List.of(query, key, value),
            Attribute.of("num_heads", (long) heads),
            Attribute.of("unidirectional", unidirectional)));
  }
}
