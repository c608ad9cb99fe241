package app.fovea.model.graph;

import app.fovea.model.graph.Layers.Residual;
import app.fovea.model.weights.Tensor;
import app.fovea.model.weights.Weights;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// CLIP's vision transformer, as a tower and as the backbone of a classifier.
final class ClipVit {
  static final float EPSILON = 1e-5f;

  private final Weights weights;
  private final VisionOptions options;
  private final Graph graph;
  private final Layers layers;

  ClipVit(Weights weights, VisionOptions options, Graph graph) {
    this.weights = weights;
    this.options = options;
    this.graph = graph;
    this.layers = new Layers(graph, EPSILON);
  }

  /// Pixels [N, 3, edge, edge] → vectors [N, dimension].
  String vectors(String pixels, int dimension) throws IOException {
    Attention attention = attention();
    ClipBlock block = new ClipBlock(layers, attention, options.activation());
    int depth = depth();
    Residual x = Residual.of(embedded(pixels, attention));
    for (int i = 0; i < depth - 1; i++) {
      x = block.full(x, weights.under("transformer.resblocks." + i + "."));
    }
    x = block.classToken(x, weights.under("transformer.resblocks." + (depth - 1) + "."));
    String normed = layers.norm(x, weights, "ln_post", attention.width()).value();
    return layers.project(normed, weights.need("proj", attention.width(), dimension));
  }

  /// Features [N, width] and logits [N, labels] by name.
  record Classified(String features, String logits, long width) {}

  /// A fine-tuned classifier: every patch token normalised, their mean, a linear layer.
  Classified classified(String pixels, int labels) throws IOException {
    Attention attention = attention();
    long width = attention.width();
    ClipBlock block = new ClipBlock(layers, attention, options.activation());
    Residual x = Residual.of(embedded(pixels, attention));
    for (int i = 0; i < depth(); i++) {
      x = block.full(x, weights.under("transformer.resblocks." + i + "."));
    }
    String normed = layers.norm(x, weights, "fc_norm", width).value();
    String patches =
        graph.node(
            "Slice",
            List.of(
                attention.threeDimensional(normed),
                graph.wholes(1),
                graph.wholes(Long.MAX_VALUE),
                graph.wholes(1)));
    String features =
        graph.node("ReduceMean", List.of(patches, graph.wholes(1)), Attribute.of("keepdims", 0));
    String logits = layers.linear(features, weights, "head", labels, width);
    return new Classified(features, logits, width);
  }

  private Attention attention() throws IOException {
    Tensor conv = weights.need("conv1.weight", Weights.ANY, 3, Weights.ANY, Weights.ANY);
    long width = conv.shape().getFirst();
    long side = options.grid(conv);
    return new Attention(
        graph, options.headsOf(width), width, graph.wholes(-1, side * side + 1, width));
  }

  private int depth() throws IOException {
    int depth = weights.count("transformer.resblocks", "ln_1.weight");
    if (depth == 0) {
      weights.need("transformer.resblocks.0.ln_1.weight", Weights.ANY);
    }
    return options.checkedDepth(depth, weights.prefix() + "transformer.resblocks");
  }

  private String embedded(String pixels, Attention attention) throws IOException {
    long width = attention.width();
    Tensor conv = weights.need("conv1.weight", width, 3, Weights.ANY, Weights.ANY);
    long side = options.grid(conv);
    String patches = new Patches(graph).of(pixels, conv, Optional.empty());
    String placed =
        Tokens.placed(
            graph,
            patches,
            weights.need("class_embedding", width),
            weights.need("positional_embedding", side * side + 1, width));
    return layers.norm(attention.rows(placed), weights, "ln_pre", width);
  }
}
