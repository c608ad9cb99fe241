package app.fovea.model.graph;

import app.fovea.model.weights.Tensor;
import app.fovea.model.weights.Weights;
import java.io.IOException;
import java.util.List;

/// CLIP's residual network: a stem of three convolutions, average pooling where others stride, and
/// attention pooling with the mean as its query.
final class ClipResNet {
  private static final float EPSILON = 1e-5f;
  private static final int STAGES = 4;
  private static final int EXPANSION = 4;

  /// Pixels per position of the last stage, along one side.
  private static final int REDUCTION = 32;

  private final Weights weights;
  private final VisionOptions options;
  private final Graph graph;

  ClipResNet(Weights weights, VisionOptions options, Graph graph) {
    this.weights = weights;
    this.options = options;
    this.graph = graph;
  }

  /// Pixels [N, 3, edge, edge] → vectors [N, dimension].
  String vectors(String pixels, int dimension) throws IOException {
    Tensor third = weights.need("conv3.weight", Weights.ANY, Weights.ANY, 3, 3);
    long width = third.shape().getFirst();
    String x = stem(pixels, width);
    long in = width;
    for (int stage = 1; stage <= STAGES; stage++) {
      long planes = width << (stage - 1);
      x = stage(x, stage, new Planes(in, planes));
      in = planes * EXPANSION;
    }
    return pooled(x, in, width, dimension);
  }

  /// Channels that come in, and the width inside a block.
  private record Planes(long in, long inside) {
    long out() {
      return inside * EXPANSION;
    }
  }

  private String stem(String pixels, long width) throws IOException {
    String x = step(pixels, weights, "1", new Kernel(width / 2, 3, 3, 2));
    x = step(x, weights, "2", new Kernel(width / 2, width / 2, 3, 1));
    x = step(x, weights, "3", new Kernel(width, width / 2, 3, 1));
    return halved(x);
  }

  private record Kernel(long out, long in, long side, long stride) {}

  private String stage(String x, int number, Planes planes) throws IOException {
    Weights stage = weights.under("layer" + number + ".");
    int blocks = options.blocksOf(number, stage.numbered());
    boolean halve = number > 1;
    String result = block(x, stage.under("0."), planes, halve);
    Planes later = new Planes(planes.out(), planes.inside());
    for (int i = 1; i < blocks; i++) {
      result = block(result, stage.under(i + "."), later, false);
    }
    return result;
  }

  private String block(String x, Weights block, Planes planes, boolean halve) throws IOException {
    String out = step(x, block, "1", new Kernel(planes.inside(), planes.in(), 1, 1));
    out = step(out, block, "2", new Kernel(planes.inside(), planes.inside(), 3, 1));
    out = halve ? halved(out) : out;
    out = convolved(out, block, "conv3", new Kernel(planes.out(), planes.inside(), 1, 1));
    out = batchNorm(out, block, "bn3", planes.out());
    String shortcut = x;
    if (halve || planes.in() != planes.out()) {
      shortcut = halve ? halved(x) : x;
      shortcut =
          convolved(shortcut, block, "downsample.0", new Kernel(planes.out(), planes.in(), 1, 1));
      shortcut = batchNorm(shortcut, block, "downsample.1", planes.out());
    }
    return relu(graph.node("Add", List.of(out, shortcut)));
  }

  /// Convolution, batch norm, ReLU.
  private String step(String x, Weights from, String number, Kernel kernel) throws IOException {
    String convolved = convolved(x, from, "conv" + number, kernel);
    return relu(batchNorm(convolved, from, "bn" + number, kernel.out()));
  }

  private String convolved(String x, Weights from, String name, Kernel kernel) throws IOException {
    Tensor weight =
        from.need(name + ".weight", kernel.out(), kernel.in(), kernel.side(), kernel.side());
    long padding = kernel.side() / 2;
    return graph.node(
        "Conv",
        List.of(x, graph.weight(weight)),
        Attribute.of("kernel_shape", kernel.side(), kernel.side()),
        Attribute.of("strides", kernel.stride(), kernel.stride()),
        Attribute.of("pads", padding, padding, padding, padding));
  }

  private String batchNorm(String x, Weights from, String name, long width) throws IOException {
    return graph.node(
        "BatchNormalization",
        List.of(
            x,
            graph.weight(from.need(name + ".weight", width)),
            graph.weight(from.need(name + ".bias", width)),
            graph.weight(from.need(name + ".running_mean", width)),
            graph.weight(from.need(name + ".running_var", width))),
        Attribute.of("epsilon", EPSILON));
  }

  private String relu(String x) {
    return graph.node("Relu", List.of(x));
  }

  private String halved(String x) {
    return graph.node(
        "AveragePool",
        List.of(x),
        Attribute.of("kernel_shape", 2L, 2L),
        Attribute.of("strides", 2L, 2L));
  }

  private String pooled(String x, long width, long stemWidth, int dimension) throws IOException {
    Weights pool = weights.under("attnpool.");
    long side = options.edge() / REDUCTION;
    long length = side * side + 1;
    String flat = graph.node("Reshape", List.of(x, graph.wholes(0, width, -1)));
    String patches = graph.node("Transpose", List.of(flat), Attribute.of("perm", 0L, 2L, 1L));
    String mean = graph.node("ReduceMean", List.of(patches, graph.wholes(1)));
    String all = graph.node("Concat", List.of(mean, patches), Attribute.of("axis", 1L));
    Tensor positions = pool.need("positional_embedding", length, width);
    String placed = graph.node("Add", List.of(all, graph.weight(positions)));
    int heads = options.headsOf(stemWidth * REDUCTION);
    Attention attention = new Attention(graph, heads, width, graph.wholes(-1, length, width));
    Layers layers = new Layers(graph, EPSILON);
    String rows = attention.rows(placed);
    String query = new Tokens(layers, attention).first(rows);
    String seen =
        attention.single(
            layers.linear(query, pool, "q_proj", width, width),
            layers.linear(rows, pool, "k_proj", width, width),
            layers.linear(rows, pool, "v_proj", width, width));
    return layers.linear(seen, pool, "c_proj", dimension, width);
  }
}
