package app.fovea.model.graph;

import app.fovea.model.json.JsonFields;
import java.io.IOException;
import java.util.List;

/// How the blocks of a tower of CLIP's own kind differ from those of other such towers.
///
/// @param epsilon of layer normalisation
record BlockOptions(Activation activation, float epsilon, Scaling scaling) {
  private static final double USUAL_EPSILON = 1e-5;

  /// What open_clip can also build, and no published model has.
  private static final List<String> OTHER_KINDS =
      List.of(
          "qk_norm",
          "scaled_cosine_attn",
          "scale_heads",
          "scale_attn_inner",
          "scale_attn",
          "scale_fc");

  /// What happens to the two results of a block before they are added.
  enum Scaling {
    NONE,
    /// Each channel has a learned factor.
    LAYER_SCALE
  }

  /// @param tower `vision_cfg` or `text_cfg`
  /// @param quickGelu what the model says for both towers
  static BlockOptions of(JsonFields tower, boolean quickGelu) throws IOException {
    for (String kind : OTHER_KINDS) {
      if (tower.truth(kind)) {
        throw tower.wrong(kind, "false: blocks of that kind are not known here");
      }
    }
    return new BlockOptions(
        Activation.of(tower, quickGelu),
        (float) tower.fields("norm_kwargs").number("eps").orElse(USUAL_EPSILON),
        tower.number("ls_init_value").isPresent() ? Scaling.LAYER_SCALE : Scaling.NONE);
  }
}
