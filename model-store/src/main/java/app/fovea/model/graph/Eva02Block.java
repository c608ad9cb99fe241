package app.fovea.model.graph;

import app.fovea.model.graph.Layers.Normed;
import app.fovea.model.graph.Layers.Residual;
import app.fovea.model.weights.Weights;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The block of EVA02 base and large: rotary positions, a norm inside attention, SwiGLU with a norm
/// before its last layer.
record Eva02Block(Layers layers, Attention attention, Rotation rotation) implements EvaTrunk.Block {

  @Override
  public Residual full(Residual x, Weights block) throws IOException {
    Normed in = layers.norm(x, block, "norm1", attention.width());
    String query = rotation.apply(attention.threeDimensional(part(in.value(), block, "q_proj")));
    return rest(in.sum(), attend(query, in, block), block);
  }

  /// The class token does not turn, so its query needs no rotation.
  @Override
  public Residual classToken(Residual x, Weights block) throws IOException {
    Normed in = layers.norm(x, block, "norm1", attention.width());
    Tokens tokens = new Tokens(layers, attention);
    String first = part(tokens.first(in.value()), block, "q_proj");
    String query = layers.reshape(first, layers.graph().wholes(-1, 1, attention.width()));
    return rest(tokens.first(in.sum()), attend(query, in, block), block);
  }

  private String attend(String query, Normed in, Weights block) throws IOException {
    String key = rotation.apply(attention.threeDimensional(key(in.value(), block)));
    String value = attention.threeDimensional(part(in.value(), block, "v_proj"));
    return attention.attend(query, key, value, 0);
  }

  /// Keys have no bias.
  private String key(String x, Weights block) throws IOException {
    long width = attention.width();
    return layers.linear(x, block.matrix("attn.k_proj.weight", width, width), Optional.empty());
  }

  private String part(String x, Weights block, String name) throws IOException {
    return layers.linear(x, block, "attn." + name, attention.width(), attention.width());
  }

  private Residual rest(String sum, String seen, Weights block) throws IOException {
    long width = attention.width();
    String normed = layers.norm(seen, block, "attn.norm", width);
    String attended = layers.linear(normed, block, "attn.proj", width, width);
    Normed in = layers.norm(Residual.of(sum).plus(attended), block, "norm2", width);
    return Residual.of(in.sum()).plus(swiGlu(in.value(), block));
  }

  /// silu(gate(x)) · x', normalised, to the width again.
  private String swiGlu(String x, Weights block) throws IOException {
    long width = attention.width();
    long hidden = block.matrix("mlp.fc1_g.weight", Weights.ANY, width).out();
    Graph graph = layers.graph();
    String gate = layers.linear(x, block, "mlp.fc1_g", hidden, width);
    String silu = graph.contrib("QuickGelu", List.of(gate), Attribute.of("alpha", 1f));
    String wide = layers.linear(x, block, "mlp.fc1_x", hidden, width);
    String product = graph.node("Mul", List.of(silu, wide));
    String normed = layers.norm(product, block, "mlp.norm", hidden);
    return layers.linear(normed, block, "mlp.fc2", width, hidden);
  }
}
