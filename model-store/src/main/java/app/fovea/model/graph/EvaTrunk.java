package app.fovea.model.graph;

import app.fovea.model.graph.Layers.Residual;
import app.fovea.model.weights.Tensor;
import app.fovea.model.weights.Weights;
import java.io.IOException;
import java.util.Optional;

/// The image tower of EVA: blocks of one of three kinds, then norm, class token and a biased head.
final class EvaTrunk {
  /// Of layer normalisation in EVA's image towers.
  private static final float EPSILON = 1e-6f;

  private final Weights weights;
  private final VisionOptions options;
  private final Graph graph;
  private final Layers layers;

  /// One block; `classToken` gives only that token's row.
  interface Block {
    Residual full(Residual x, Weights block) throws IOException;

    Residual classToken(Residual x, Weights block) throws IOException;
  }

  EvaTrunk(Weights weights, VisionOptions options, Graph graph) {
    this.weights = weights;
    this.options = options;
    this.graph = graph;
    this.layers = new Layers(graph, EPSILON);
  }

  /// Pixels [N, 3, edge, edge] → vectors [N, dimension].
  String vectors(Backbone backbone, String pixels, int dimension) throws IOException {
    Tensor kernel =
        weights.need("patch_embed.proj.weight", Weights.ANY, 3, Weights.ANY, Weights.ANY);
    long width = kernel.shape().getFirst();
    long side = options.grid(kernel);
    long length = side * side + 1;
    Attention attention =
        new Attention(graph, options.evaHeads(width), width, graph.wholes(-1, length, width));
    Block block = block(backbone, attention, side);
    int depth = depth();
    Residual x = Residual.of(embedded(pixels, kernel, attention, length));
    for (int i = 0; i < depth - 1; i++) {
      x = block.full(x, weights.under("blocks." + i + "."));
    }
    x = block.classToken(x, weights.under("blocks." + (depth - 1) + "."));
    String normed = layers.norm(x, weights, "norm", width).value();
    return layers.linear(normed, weights, "head", dimension, width);
  }

  private Block block(Backbone backbone, Attention attention, long side) throws IOException {
    return switch (backbone) {
      case EVA01 -> new EvaBlock(layers, attention, EvaBlock.Order.NORM_FIRST);
      case EVA02_ENORMOUS -> new EvaBlock(layers, attention, EvaBlock.Order.NORM_LAST);
      case EVA02 -> new Eva02Block(layers, attention, rotation(attention, side));
      case CLIP_VIT, CLIP_RESNET -> throw new IllegalArgumentException(backbone + " is not EVA");
    };
  }

  private Rotation rotation(Attention attention, long side) throws IOException {
    long headWidth = attention.width() / attention.heads();
    if (headWidth % 4 != 0) {
      throw new IOException(
          "rotary positions need a head width that is a multiple of 4, not " + headWidth);
    }
    return Rotation.of(graph, attention, (int) side, (int) headWidth, options.referenceGrid());
  }

  private int depth() throws IOException {
    int depth = weights.under("blocks.").numbered();
    if (depth == 0) {
      weights.need("blocks.0.norm1.weight", Weights.ANY);
    }
    return options.timmDepth(depth, weights.prefix() + "blocks");
  }

  private String embedded(String pixels, Tensor kernel, Attention attention, long length)
      throws IOException {
    long width = attention.width();
    Tensor bias = weights.need("patch_embed.proj.bias", width);
    String patches = new Patches(graph).of(pixels, kernel, Optional.of(bias));
    String placed =
        Tokens.placed(
            graph,
            patches,
            weights.need("cls_token", 1, 1, width),
            weights.need("pos_embed", 1, length, width));
    return attention.rows(placed);
  }
}
