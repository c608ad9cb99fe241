package app.fovea.model.graph;

import app.fovea.model.json.JsonFields;
import java.io.IOException;
import java.util.List;

/// The bend between the two linear layers of a block.
public enum Activation {
  /// x · Φ(x), with the error function.
  GELU,
  /// The same with a hyperbolic tangent in place of the error function.
  TANH_GELU,
  /// x · sigmoid(1.702 x).
  QUICK_GELU;

  /// @param tower `vision_cfg` or `text_cfg`
  /// @param quick what the model says for both towers
  static Activation of(JsonFields tower, boolean quick) throws IOException {
    if (quick) {
      return QUICK_GELU;
    }
    JsonFields options = tower.fields("act_kwargs");
    return switch (options.text("approximate").orElse("none")) {
      case "none" -> GELU;
      case "tanh" -> TANH_GELU;
      default -> throw options.wrong("approximate", "none or tanh");
    };
  }

  String apply(Graph graph, String x) {
    return switch (this) {
      case GELU -> graph.contrib("Gelu", List.of(x));
      case TANH_GELU -> graph.contrib("FastGelu", List.of(x));
      case QUICK_GELU -> graph.contrib("QuickGelu", List.of(x), Attribute.of("alpha", 1.702f));
    };
  }
}
