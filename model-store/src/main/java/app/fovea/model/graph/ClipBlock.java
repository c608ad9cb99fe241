package app.fovea.model.graph;

import app.fovea.model.graph.Layers.Normed;
import app.fovea.model.graph.Layers.Residual;
import app.fovea.model.weights.Matrix;
import app.fovea.model.weights.Tensor;
import app.fovea.model.weights.Weights;
import java.io.IOException;
import java.util.Optional;

/// The block of CLIP's text towers and vision transformers: normalise, attend, add; normalise, two
/// linear layers, add.
record ClipBlock(Layers layers, Attention attention, BlockOptions options) {

  Residual causal(Residual x, Weights block) throws IOException {
    Normed in = norm1(x, block);
    String seen = attention.causal(part(in, block, 0), part(in, block, 1), part(in, block, 2));
    return perceptron(Residual.of(in.sum()).plus(out(seen, block)), block);
  }

  Residual full(Residual x, Weights block) throws IOException {
    Normed in = norm1(x, block);
    String seen = attention.full(part(in, block, 0), part(in, block, 1), part(in, block, 2));
    return perceptron(Residual.of(in.sum()).plus(out(seen, block)), block);
  }

  /// The last block where only the class token is used afterwards: [N·L, width] → [N, width].
  Residual classToken(Residual x, Weights block) throws IOException {
    Normed in = norm1(x, block);
    Tokens tokens = new Tokens(layers, attention);
    Normed first = new Normed(tokens.first(in.value()), tokens.first(in.sum()));
    String seen = attention.single(part(first, block, 0), part(in, block, 1), part(in, block, 2));
    return perceptron(Residual.of(first.sum()).plus(out(seen, block)), block);
  }

  private Normed norm1(Residual x, Weights block) throws IOException {
    return layers.norm(x, block, "ln_1", attention.width());
  }

  /// The query, key or value third of the joint projection.
  private String part(Normed in, Weights block, int third) throws IOException {
    long width = attention.width();
    Matrix weight = block.matrix("attn.in_proj_weight", 3 * width, width);
    Tensor bias = block.need("attn.in_proj_bias", 3 * width);
    return layers.linear(
        in.value(),
        weight.rows(third * width, width),
        Optional.of(bias.rows(third * width, width)));
  }

  private String out(String seen, Weights block) throws IOException {
    long width = attention.width();
    return scaled(layers.linear(seen, block, "attn.out_proj", width, width), block, "ls_1");
  }

  private Residual perceptron(Residual x, Weights block) throws IOException {
    long width = attention.width();
    long hidden = block.matrix("mlp.c_fc.weight", Weights.ANY, width).out();
    Normed in = layers.norm(x, block, "ln_2", width);
    String wide = layers.linear(in.value(), block, "mlp.c_fc", hidden, width);
    String bent = options.activation().apply(layers.graph(), wide);
    String narrow = layers.linear(bent, block, "mlp.c_proj", width, hidden);
    return Residual.of(in.sum()).plus(scaled(narrow, block, "ls_2"));
  }

  private String scaled(String x, Weights block, String name) throws IOException {
    return switch (options.scaling()) {
      case NONE -> x;
      case LAYER_SCALE -> layers.multiply(x, block.need(name + ".gamma", attention.width()));
    };
  }
}
