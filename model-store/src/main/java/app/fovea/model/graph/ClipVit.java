package app.fovea.model.graph;

import app.fovea.model.graph.Layers.Residual;
import app.fovea.model.graph.VisionOptions.Pooling;
import app.fovea.model.weights.Tensor;
import app.fovea.model.weights.Weights;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// CLIP's vision transformer, as a tower and as the backbone of a classifier.
final class ClipVit {
  private final Weights weights;
  private final VisionOptions options;
  private final Graph graph;
  private final Layers layers;

  ClipVit(Weights weights, VisionOptions options, Graph graph) {
    this.weights = weights;
    this.options = options;
    this.graph = graph;
    this.layers = new Layers(graph, options.blocks().epsilon());
  }

  /// Pixels [N, 3, edge, edge] → vectors [N, dimension].
  String vectors(String pixels, int dimension) throws IOException {
    Attention attention = attention();
    String pooled = pooled(pixels, attention, "ln_post");
    return layers.project(pooled, weights.need("proj", attention.width(), dimension));
  }

  /// Features [N, width] and logits [N, labels] by name.
  record Classified(String features, String logits, long width) {}

  /// A fine-tuned classifier: its tokens pooled and normalised, a linear layer.
  Classified classified(String pixels, int labels) throws IOException {
    Attention attention = attention();
    String features = pooled(pixels, attention, "fc_norm");
    String logits = layers.linear(features, weights, "head", labels, attention.width());
    return new Classified(features, logits, attention.width());
  }

  /// Pixels → one row per picture, normalised by `norm` at its place.
  private String pooled(String pixels, Attention attention, String norm) throws IOException {
    long width = attention.width();
    return switch (options.pooling()) {
      case CLASS_TOKEN -> layers.norm(blocks(pixels, attention), weights, norm, width).value();
      case MEAN_OF_NORMALISED -> {
        Residual x = blocks(pixels, attention);
        yield meanOfPatches(layers.norm(x, weights, norm, width).value(), attention);
      }
      case NORMALISED_MEAN -> {
        String sum = layers.sum(blocks(pixels, attention));
        yield layers.norm(meanOfPatches(sum, attention), weights, norm, width);
      }
    };
  }

  /// All blocks; where only the class token is wanted, the last one gives it alone.
  private Residual blocks(String pixels, Attention attention) throws IOException {
    ClipBlock block = new ClipBlock(layers, attention, options.blocks());
    int depth = depth();
    int full = options.pooling() == Pooling.CLASS_TOKEN ? depth - 1 : depth;
    Residual x = Residual.of(embedded(pixels, attention));
    for (int i = 0; i < full; i++) {
      x = block.full(x, weights.under("transformer.resblocks." + i + "."));
    }
    return full == depth
        ? x
        : block.classToken(x, weights.under("transformer.resblocks." + full + "."));
  }

  /// Rows of all tokens → the mean of those that are not the class token.
  private String meanOfPatches(String rows, Attention attention) {
    String patches =
        graph.node(
            "Slice",
            List.of(
                attention.threeDimensional(rows),
                graph.wholes(1),
                graph.wholes(Long.MAX_VALUE),
                graph.wholes(1)));
    return graph.node("ReduceMean", List.of(patches, graph.wholes(1)), Attribute.of("keepdims", 0));
  }

  private Attention attention() throws IOException {
    Tensor conv = weights.need("conv1.weight", Weights.ANY, 3, Weights.ANY, Weights.ANY);
    long width = conv.shape().getFirst();
    long side = options.grid(conv);
    return new Attention(
        graph, options.headsOf(width), width, graph.wholes(-1, side * side + 1, width));
  }

  private int depth() throws IOException {
    int depth = weights.under("transformer.resblocks.").numbered();
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
    String rows = attention.rows(placed);
    return switch (options.entry()) {
      case NORMALISED -> layers.norm(rows, weights, "ln_pre", width);
      case PLAIN -> rows;
    };
  }
}
