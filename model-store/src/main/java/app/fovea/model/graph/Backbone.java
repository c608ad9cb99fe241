package app.fovea.model.graph;

import app.fovea.model.weights.Safetensors;
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
    if (file.find("visual.layer1.0.conv1.weight").isPresent()) {
      return CLIP_RESNET;
    }
    if (file.find("visual.trunk.blocks.0.attn.q_proj.weight").isPresent()) {
      return EVA02;
    }
    if (file.find("visual.trunk.blocks.0.attn.q_bias").isPresent()) {
      return options.postNorm() ? EVA02_ENORMOUS : EVA01;
    }
    if (options.timmName().isEmpty()) {
      return CLIP_VIT;
    }
    throw new IOException(
        "image towers of the kind %s are not known here; take an exported package of this model"
            .formatted(options.timmName().get()));
  }
}
