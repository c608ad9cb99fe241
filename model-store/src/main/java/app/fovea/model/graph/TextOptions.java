package app.fovea.model.graph;

import app.fovea.model.json.JsonFields;
import java.io.IOException;

/// What the tensors of a text tower do not tell, with open_clip's own values where the
/// configuration is silent.
public record TextOptions(
    int context, int vocabulary, int width, int heads, int layers, Activation activation) {

  public TextOptions {
    if (heads < 1 || width < 1 || width % heads != 0) {
      throw new IllegalArgumentException("%d heads in a width of %d".formatted(heads, width));
    }
  }

  /// @param text `text_cfg`
  public static TextOptions of(JsonFields text, boolean quickGelu) throws IOException {
    int width = text.integer("width", 512);
    int heads = text.integer("heads", 8);
    if (heads < 1 || width < 1 || width % heads != 0) {
      throw text.wrong("heads", "a divisor of \"width\"");
    }
    refuseOthers(text);
    return new TextOptions(
        text.integer("context_length", 77),
        text.integer("vocab_size", 49408),
        width,
        heads,
        text.integer("layers", 12),
        quickGelu ? Activation.QUICK_GELU : Activation.GELU);
  }

  private static void refuseOthers(JsonFields text) throws IOException {
    if (text.has("hf_model_name")) {
      throw new IOException(
          "its text tower, %s, is not CLIP's own; take an exported package of this model"
              .formatted(text.text("hf_model_name").orElse("")));
    }
    if (text.truth("embed_cls") || text.truth("no_causal_mask")) {
      throw new IOException(
          "its text tower is not a causal one; take an exported package of this model");
    }
  }
}
