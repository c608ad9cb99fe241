package app.fovea.model.graph;

import app.fovea.model.graph.Layers.Normed;
import app.fovea.model.graph.Layers.Residual;
import app.fovea.model.weights.Matrix;
import app.fovea.model.weights.Tensor;
import app.fovea.model.weights.Weights;
import java.io.IOException;
import java.util.Optional;

/// The block of EVA01, and of EVA02 enormous, which normalises after its layers: a joint projection
/// with biases for queries and values alone, exact GELU.
record EvaBlock(Layers layers, Attention attention, Order order) implements EvaTrunk.Block {
  enum Order {
    NORM_FIRST,
    NORM_LAST
  }

  @Override
  public Residual full(Residual x, Weights block) throws IOException {
    Normed in = in(x, block, "norm1");
    String seen =
        attention.full(
            part(in.value(), block, 0), part(in.value(), block, 1), part(in.value(), block, 2));
    return rest(in.sum(), seen, block);
  }

  @Override
  public Residual classToken(Residual x, Weights block) throws IOException {
    Normed in = in(x, block, "norm1");
    Tokens tokens = new Tokens(layers, attention);
    String seen =
        attention.single(
            part(tokens.first(in.value()), block, 0),
            part(in.value(), block, 1),
            part(in.value(), block, 2));
    return rest(tokens.first(in.sum()), seen, block);
  }

  private Residual rest(String sum, String seen, Weights block) throws IOException {
    long width = attention.width();
    String attended = layers.linear(seen, block, "attn.proj", width, width);
    Residual x = Residual.of(sum).plus(out(attended, block, "norm1"));
    Normed in = in(x, block, "norm2");
    return Residual.of(in.sum()).plus(out(perceptron(in.value(), block), block, "norm2"));
  }

  private Normed in(Residual x, Weights block, String norm) throws IOException {
    return switch (order) {
      case NORM_FIRST -> layers.norm(x, block, norm, attention.width());
      case NORM_LAST -> {
        String sum = layers.sum(x);
        yield new Normed(sum, sum);
      }
    };
  }

  private String out(String x, Weights block, String norm) throws IOException {
    return switch (order) {
      case NORM_FIRST -> x;
      case NORM_LAST -> layers.norm(x, block, norm, attention.width());
    };
  }

  /// The query, key or value third of the joint projection; keys have no bias.
  private String part(String x, Weights block, int third) throws IOException {
    long width = attention.width();
    Matrix weight = block.matrix("attn.qkv.weight", 3 * width, width).rows(third * width, width);
    Optional<Tensor> bias =
        switch (third) {
          case 0 -> Optional.of(block.need("attn.q_bias", width));
          case 2 -> Optional.of(block.need("attn.v_bias", width));
          default -> Optional.empty();
        };
    return layers.linear(x, weight, bias);
  }

  private String perceptron(String x, Weights block) throws IOException {
    long width = attention.width();
    long hidden = block.matrix("mlp.fc1.weight", Weights.ANY, width).out();
    String wide = layers.linear(x, block, "mlp.fc1", hidden, width);
    String bent = Activation.GELU.apply(layers.graph(), wide);
    return layers.linear(bent, block, "mlp.fc2", width, hidden);
  }
}
