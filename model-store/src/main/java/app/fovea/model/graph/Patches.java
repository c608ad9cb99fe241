package app.fovea.model.graph;

import app.fovea.model.weights.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The first layer of a vision transformer.
record Patches(Graph graph) {

  /// Pixels [N, 3, edge, edge] → one row per square patch, [N, patches, width].
  String of(String pixels, Tensor kernel, Optional<Tensor> bias) {
    long width = kernel.shape().getFirst();
    long patch = kernel.shape().getLast();
    List<String> inputs = new ArrayList<>(List.of(pixels, graph.weight(kernel)));
    bias.ifPresent(b -> inputs.add(graph.weight(b)));
    String grid =
        graph.node(
            "Conv",
            inputs,
            Attribute.of("kernel_shape", patch, patch),
            Attribute.of("strides", patch, patch));
    String flat = graph.node("Reshape", List.of(grid, graph.wholes(0, width, -1)));
    return graph.node("Transpose", List.of(flat), Attribute.of("perm", 0, 2, 1));
  }
}
