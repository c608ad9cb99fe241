package app.fovea.model.graph;

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

  /// `name.weight` [out, in] and, where there is one, `name.bias` [out].
  String linear(String x, Weights weights, String name, long out, long in) throws IOException {
    Tensor weight = weights.need(name + ".weight", out, in);
    Optional<Tensor> bias =
        weights.has(name + ".bias")
            ? Optional.of(weights.need(name + ".bias", out))
            : Optional.empty();
    return linear(x, weight, bias);
  }

  /// x · weightᵀ + bias, the weight as torch stores it.
  String linear(String x, Tensor weight, Optional<Tensor> bias) {
    List<String> inputs = new ArrayList<>(List.of(x, graph.weight(weight)));
    bias.ifPresent(b -> inputs.add(graph.weight(b)));
    return graph.node("Gemm", inputs, Attribute.of("transB", 1));
  }

  /// x · weight.
  String project(String x, Tensor weight) {
    return graph.node("Gemm", List.of(x, graph.weight(weight)));
  }

  String norm(String x, Weights weights, String name, long width) throws IOException {
    return graph.node(
        "LayerNormalization",
        List.of(x, scale(weights, name, width), shift(weights, name, width)),
        Attribute.of("epsilon", epsilon));
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
