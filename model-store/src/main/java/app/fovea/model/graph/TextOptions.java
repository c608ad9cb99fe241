package app.fovea.model.graph;

import app.fovea.model.json.JsonFields;
import java.io.IOException;

/// What the tensors of a text tower do not tell, with open_clip's own values where the
/// configuration is silent.
///
/// @param end the id that [Pooling#END] looks for
public record TextOptions(
    int context,
    int vocabulary,
    int width,
    int heads,
    int layers,
    BlockOptions blocks,
    View view,
    Pooling pooling,
    int end,
    Projection projection) {
  private static final int USUAL_END = 2;

  /// What a token looks at.
  public enum View {
    /// Itself and those before it.
    CAUSAL,
    /// All tokens of the context, padding too.
    FULL
  }

  /// Where the vector of a text is read.
  public enum Pooling {
    /// At the first token with the largest id.
    LARGEST,
    /// At the first token that is the end.
    END,
    /// At the first token.
    FIRST,
    /// At the last token of the context.
    LAST
  }

  /// What follows.
  public enum Projection {
    LINEAR,
    NONE
  }

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
        BlockOptions.of(text, quickGelu),
        text.truth("no_causal_mask") ? View.FULL : View.CAUSAL,
        pooling(text),
        text.integer("eos_id", USUAL_END),
        projection(text));
  }

  private static Pooling pooling(JsonFields text) throws IOException {
    return switch (text.text("pool_type").orElse("argmax")) {
      case "argmax" -> Pooling.LARGEST;
      case "eos" -> Pooling.END;
      case "first" -> Pooling.FIRST;
      case "last" -> Pooling.LAST;
      default -> throw text.wrong("pool_type", "argmax, eos, first or last");
    };
  }

  private static Projection projection(JsonFields text) throws IOException {
    return switch (text.text("proj_type").orElse("linear")) {
      case "linear" -> Projection.LINEAR;
      case "none" -> Projection.NONE;
      default -> throw text.wrong("proj_type", "linear or none");
    };
  }

  private static void refuseOthers(JsonFields text) throws IOException {
    if (text.has("hf_model_name")) {
      throw new IOException(
          "its text tower, %s, is not CLIP's own; take an exported package of this model"
              .formatted(text.text("hf_model_name").orElse("")));
    }
    if (text.truth("embed_cls")) {
      throw new IOException(
          "its text tower has a class token of its own; take an exported package of this model");
    }
  }

  /// Whether padding changes what a text gives, so that it cannot be left out.
  public boolean needsFullContext() {
    return view == View.FULL || pooling == Pooling.LAST;
  }
}
