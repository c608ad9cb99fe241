package app.fovea.model.graph;

import app.fovea.model.weights.Safetensors;
import app.fovea.model.weights.Tensor;
import java.io.IOException;

/// The image towers that can be written, told apart by their tensors.
public enum Backbone {
  CLIP_VIT,
  CLIP_RESNET,
  EVA01,
  EVA02,
  EVA02_ENORMOUS;

  /// @throws IOException when the file holds none of them
  public static Backbone of(Safetensors file, VisionOptions options) throws IOException {
    if (has(file, "visual.layer1.", "conv")) {
      return CLIP_RESNET;
    }
    if (has(file, "visual.trunk.blocks.", ".attn.q_proj.")) {
      return EVA02;
    }
    if (has(file, "visual.trunk.blocks.", ".attn.q_bias")) {
      return options.postNorm() ? EVA02_ENORMOUS : EVA01;
    }
    if (options.timmName().isEmpty()) {
      return CLIP_VIT;
    }
    throw new IOException(
        "image towers of the kind %s are not known here; take an exported package of this model"
            .formatted(options.timmName().get()));
  }

  /// In any block: one tensor that is missing does not make it another kind.
  private static boolean has(Safetensors file, String beginning, String part) {
    return file.all().stream()
        .map(Tensor::name)
        .anyMatch(name -> name.startsWith(beginning) && name.contains(part));
  }
}
