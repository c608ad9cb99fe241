package app.fovea.model.graph;

import app.fovea.model.graph.Layers.Residual;
import app.fovea.model.weights.Matrix;
import app.fovea.model.weights.Tensor;
import app.fovea.model.weights.Weights;
import java.io.IOException;
import java.util.List;

/// CLIP's text tower.
final class TextTower {
  private final Weights weights;
  private final TextOptions options;
  private final Graph graph;
  private final Layers layers;

  TextTower(Weights weights, TextOptions options, Graph graph) {
    this.weights = weights;
    this.options = options;
    this.graph = graph;
    this.layers = new Layers(graph, options.blocks().epsilon());
  }

  /// Ids [N, T], 32-bit, T at most the context → vectors [N, dimension].
  String vectors(String ids, int dimension) throws IOException {
    long width = options.width();
    String idsShape = graph.node("Shape", List.of(ids));
    String shape =
        graph.node("Concat", List.of(idsShape, graph.wholes(width)), Attribute.of("axis", 0));
    Attention attention = new Attention(graph, options.heads(), width, shape);
    ClipBlock block = new ClipBlock(layers, attention, options.blocks());
    Residual x = Residual.of(attention.rows(embedded(ids, idsShape)));
    for (int i = 0; i < options.layers(); i++) {
      Weights of = weights.under("transformer.resblocks." + i + ".");
      x =
          switch (options.view()) {
            case CAUSAL -> block.causal(x, of);
            case FULL -> block.full(x, of);
          };
    }
    String read = pooled(ids, attention.threeDimensional(layers.sum(x)));
    return projected(layers.norm(read, weights, "ln_final", width), dimension);
  }

  private String embedded(String ids, String idsShape) throws IOException {
    Matrix table = weights.matrix("token_embedding.weight", options.vocabulary(), options.width());
    String rows = graph.node("Gather", List.of(graph.stored(table.values()), ids));
    String wide = graph.node("Cast", List.of(rows), Attribute.of("to", 1));
    if (table.factors().isPresent()) {
      String factors = graph.node("Gather", List.of(graph.weight(table.factors().get()), ids));
      String column = graph.node("Unsqueeze", List.of(factors, graph.wholes(-1)));
      wide = graph.node("Mul", List.of(wide, column));
    }
    String length = graph.node("Slice", List.of(idsShape, graph.wholes(1), graph.wholes(2)));
    Tensor positions = weights.need("positional_embedding", options.context(), options.width());
    String used =
        graph.node(
            "Slice", List.of(graph.weight(positions), graph.wholes(0), length, graph.wholes(0)));
    return layers.add(wide, used);
  }

  /// [N, T, width] → [N, width].
  private String pooled(String ids, String rows) {
    return switch (options.pooling()) {
      case FIRST -> at(rows, 0);
      case LAST -> at(rows, -1);
      case LARGEST -> atLargest(rows, ids);
      case END -> {
        String isEnd = graph.node("Equal", List.of(ids, graph.int32(options.end())));
        yield atLargest(rows, graph.node("Cast", List.of(isEnd), Attribute.of("to", 6)));
      }
    };
  }

  private String at(String rows, long place) {
    return graph.node("Gather", List.of(rows, graph.whole(place)), Attribute.of("axis", 1));
  }

  private String atLargest(String rows, String numbers) {
    String places =
        graph.node(
            "ArgMax", List.of(numbers), Attribute.of("axis", 1), Attribute.of("keepdims", 1));
    return graph.node("GatherND", List.of(rows, places), Attribute.of("batch_dims", 1));
  }

  private String projected(String x, int dimension) throws IOException {
    return switch (options.projection()) {
      case NONE -> x;
      case LINEAR ->
          weights.has("text_projection.weight")
              ? layers.linear(x, weights, "text_projection", dimension, options.width())
              : layers.project(x, weights.need("text_projection", options.width(), dimension));
    };
  }
}
