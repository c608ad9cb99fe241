package app.fovea.model.graph;

import java.util.List;

/// The bend between the two linear layers of a block.
public enum Activation {
  /// x · Φ(x), with the error function.
  GELU,
  /// x · sigmoid(1.702 x).
  QUICK_GELU;

  String apply(Graph graph, String x) {
    return switch (this) {
      case GELU -> graph.contrib("Gelu", List.of(x));
      case QUICK_GELU -> graph.contrib("QuickGelu", List.of(x), Attribute.of("alpha", 1.702f));
    };
  }
}
