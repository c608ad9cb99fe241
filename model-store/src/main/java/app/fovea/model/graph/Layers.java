package app.fovea.model.graph;

import app.fovea.model.weights.Matrix;
import app.fovea.model.weights.Tensor;
import app.fovea.model.weights.Weights;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Layers that all towers share.
///
/// @param epsilon of layer normalisation
record Layers(Graph graph, float epsilon) {

  /// The running sum of a residual network, of which the last part may not be added yet.
  record Residual(String sum, Optional<String> pending) {
    static Residual of(String sum) {
      return new Residual(sum, Optional.empty());
    }

    Residual plus(String part) {
      return new Residual(sum, Optional.of(part));
    }
  }

  /// A normalised sum, and the sum itself.
  record Normed(String value, String sum) {}

  /// With `name.weight` [out, in] and `name.bias` [out].
  String linear(String x, Weights weights, String name, long out, long in) throws IOException {
    Matrix weight = weights.matrix(name + ".weight", out, in);
    return linear(x, weight, Optional.of(weights.need(name + ".bias", out)));
  }

  /// x · weightᵀ + bias, the weight as torch stores it.
  String linear(String x, Matrix weight, Optional<Tensor> bias) {
    if (weight.factors().isPresent()) {
      return narrow(x, weight.values(), weight.factors().get(), bias);
    }
    List<String> inputs = new ArrayList<>(List.of(x, graph.weight(weight.values())));
    bias.ifPresent(b -> inputs.add(graph.weight(b)));
    return graph.node("Gemm", inputs, Attribute.of("transB", 1));
  }

  /// The same with weights in 8 bits and activations that become so as they come. The runtime
  /// transposes the weights when it loads the graph.
  private String narrow(String x, Tensor values, Tensor factors, Optional<Tensor> bias) {
    String columns =
        graph.node("Transpose", List.of(graph.stored(values)), Attribute.of("perm", 1L, 0L));
    List<String> inputs = new ArrayList<>(List.of(x, columns, graph.weight(factors)));
    bias.ifPresent(b -> inputs.addAll(List.of("", graph.weight(b)))); // no zero points
    return graph.contrib("DynamicQuantizeMatMul", inputs);
  }

  /// x · weight.
  String project(String x, Tensor weight) {
    return graph.node("Gemm", List.of(x, graph.weight(weight)));
  }

  String norm(String x, Weights weights, String name, long width) throws IOException {
    String normed =
        graph.node(
            "LayerNormalization",
            List.of(x, scale(weights, name, width), shift(weights, name, width)),
            Attribute.of("epsilon", epsilon));
    graph.watch(weights.prefix() + name, normed);
    return normed;
  }

  /// Adds what is pending and normalises, in one node.
  Normed norm(Residual x, Weights weights, String name, long width) throws IOException {
    if (x.pending().isEmpty()) {
      return new Normed(norm(x.sum(), weights, name, width), x.sum());
    }
    List<String> results =
        graph.contribs(
            "SkipLayerNormalization",
            List.of(
                x.sum(),
                x.pending().get(),
                scale(weights, name, width),
                shift(weights, name, width)),
            4,
            Attribute.of("epsilon", epsilon));
    graph.watch(weights.prefix() + name, results.getFirst());
    return new Normed(results.getFirst(), results.getLast());
  }

  String sum(Residual x) {
    return x.pending().map(part -> add(x.sum(), part)).orElse(x.sum());
  }

  String add(String a, String b) {
    return graph.node("Add", List.of(a, b));
  }

  /// Each channel times its own factor.
  String multiply(String x, Tensor factors) {
    return graph.node("Mul", List.of(x, graph.weight(factors)));
  }

  String reshape(String x, String shape) {
    return graph.node("Reshape", List.of(x, shape));
  }

  private String scale(Weights weights, String name, long width) throws IOException {
    return graph.weight(weights.need(name + ".weight", width));
  }

  private String shift(Weights weights, String name, long width) throws IOException {
    return graph.weight(weights.need(name + ".bias", width));
  }
}
