package app.fovea.model.graph;

import app.fovea.model.weights.Tensor;
import java.util.List;

/// Picking and placing tokens in rows [N·L, width].
record Tokens(Layers layers, Attention attention) {

  /// The class token of every picture: [N, width].
  String first(String rows) {
    Graph graph = layers.graph();
    return graph.node(
        "Gather",
        List.of(attention.threeDimensional(rows), graph.whole(0)),
        Attribute.of("axis", 1));
  }

  /// Patches [N, L - 1, width] with the class token before them and positions added: [N, L, width].
  static String placed(Graph graph, String patches, Tensor classToken, Tensor positions) {
    long length = positions.shape().get(positions.shape().size() - 2);
    long width = positions.shape().getLast();
    String row = graph.node("Reshape", List.of(graph.weight(classToken), graph.wholes(1, width)));
    String classRows = graph.node("Pad", List.of(row, graph.wholes(0, 0, length - 1, 0)));
    String positionRows =
        graph.node("Reshape", List.of(graph.weight(positions), graph.wholes(length, width)));
    String offsets = graph.node("Add", List.of(classRows, positionRows));
    String shifted = graph.node("Pad", List.of(patches, graph.wholes(0, 1, 0, 0, 0, 0)));
    return graph.node("Add", List.of(shifted, offsets));
  }
}
