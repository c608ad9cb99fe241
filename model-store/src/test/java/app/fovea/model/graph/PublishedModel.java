package app.fovea.model.graph;

import app.fovea.model.json.JsonFields;
import app.fovea.model.json.JsonFile;
import app.fovea.model.weights.ElementType;
import app.fovea.model.weights.Safetensors;
import app.fovea.model.weights.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/// The shapes of the sixteen published models: what their weights files hold, without the weights.
///
/// @param trunk what the image tower is made of
/// @param text width, heads and layers of the text tower
/// @param millions published parameters, image and text
public record PublishedModel(
    String name, Trunk trunk, int edge, int dimension, List<Integer> text, int millions) {

  /// An image tower.
  sealed interface Trunk {}

  record ResNet(int width, List<Integer> blocks) implements Trunk {}

  record Vit(int width, int layers, int patch) implements Trunk {}

  record Eva(Backbone kind, String timm, List<Integer> shape) implements Trunk {
    int width() {
      return shape.get(0);
    }

    int layers() {
      return shape.get(1);
    }

    int hidden() {
      return shape.get(2);
    }

    int patch() {
      return shape.get(3);
    }
  }

  private static final List<Integer> SMALL = List.of(512, 8, 12);
  private static final List<Integer> MEDIUM = List.of(768, 12, 12);
  private static final List<Integer> LARGE = List.of(1024, 16, 24);

  public static List<PublishedModel> all() {
    return List.of(
        new PublishedModel("RN50", resNet(64, 3, 4, 6, 3), 224, 1024, SMALL, 102),
        new PublishedModel("RN101", resNet(64, 3, 4, 23, 3), 224, 512, SMALL, 120),
        new PublishedModel("RN50x4", resNet(80, 4, 6, 10, 6), 288, 640, List.of(640, 10, 12), 178),
        new PublishedModel("RN50x16", resNet(96, 6, 8, 18, 8), 384, 768, MEDIUM, 291),
        new PublishedModel(
            "RN50x64", resNet(128, 3, 15, 36, 10), 448, 1024, List.of(1024, 16, 12), 623),
        new PublishedModel("ViT-B-32", new Vit(768, 12, 32), 224, 512, SMALL, 151),
        new PublishedModel("ViT-B-16", new Vit(768, 12, 16), 224, 512, SMALL, 150),
        new PublishedModel("ViT-L-14", new Vit(1024, 24, 14), 224, 768, MEDIUM, 428),
        new PublishedModel("ViT-L-14-336", new Vit(1024, 24, 14), 336, 768, MEDIUM, 428),
        new PublishedModel("EVA01-g-14", giant(), 224, 1024, MEDIUM, 1136),
        new PublishedModel("EVA01-g-14-plus", giant(), 224, 1024, LARGE, 1367),
        new PublishedModel(
            "EVA02-B-16",
            new Eva(Backbone.EVA02, "eva02_base_patch16_clip_224", List.of(768, 12, 2048, 16)),
            224,
            512,
            SMALL,
            150),
        new PublishedModel("EVA02-L-14", evaLarge(224), 224, 768, MEDIUM, 428),
        new PublishedModel("EVA02-L-14-336", evaLarge(336), 336, 768, MEDIUM, 428),
        new PublishedModel("EVA02-E-14", enormous(), 224, 1024, LARGE, 4705),
        new PublishedModel("EVA02-E-14-plus", enormous(), 224, 1024, List.of(1280, 20, 32), 5045));
  }

  private static ResNet resNet(int width, Integer... blocks) {
    return new ResNet(width, List.of(blocks));
  }

  private static Eva giant() {
    return new Eva(Backbone.EVA01, "eva_giant_patch14_clip_224", List.of(1408, 40, 6144, 14));
  }

  private static Eva evaLarge(int edge) {
    return new Eva(Backbone.EVA02, "eva02_large_patch14_clip_" + edge, List.of(1024, 24, 2730, 14));
  }

  private static Eva enormous() {
    return new Eva(
        Backbone.EVA02_ENORMOUS, "eva02_enormous_patch14_clip_224", List.of(1792, 64, 15360, 14));
  }

  /// `open_clip_config.json` as it is published: defaults are left out.
  public String config() {
    String vision =
        switch (trunk) {
          case ResNet r -> "\"layers\": %s, \"width\": %d".formatted(r.blocks, r.width);
          case Vit v ->
              "\"layers\": %d, \"width\": %d, \"patch_size\": %d"
                  .formatted(v.layers, v.width, v.patch);
          case Eva e -> "\"timm_model_name\": \"%s\"".formatted(e.timm);
        };
    return """
    {"model_cfg": {"embed_dim": %d, %s
      "vision_cfg": {"image_size": %d, %s},
      "text_cfg": {"width": %d, "heads": %d, "layers": %d}}}
    """
        .formatted(
            dimension,
            trunk instanceof Eva ? "\"custom_text\": true," : "\"quick_gelu\": true,",
            edge,
            vision,
            text.get(0),
            text.get(1),
            text.get(2));
  }

  JsonFields modelConfig() throws IOException {
    return JsonFile.parse(config(), name).fields("model_cfg");
  }

  /// Where the tensors would lie in a file whose data begins at `dataStart`.
  public Safetensors tensors(Path file, ElementType type, long dataStart) {
    Tensors tensors = new Tensors(type, dataStart);
    switch (trunk) {
      case ResNet r -> tensors.resNet(r, edge, dimension);
      case Vit v -> tensors.vit(v, edge, dimension);
      case Eva e -> tensors.eva(e, edge, dimension);
    }
    tensors.text(trunk instanceof Eva ? "text." : "", text, dimension);
    tensors.add("logit_scale");
    return new Safetensors(file, tensors.all);
  }

  private static final class Tensors {
    final Map<String, Tensor> all = new LinkedHashMap<>();
    private final ElementType type;
    private long offset;

    Tensors(ElementType type, long offset) {
      this.type = type;
      this.offset = offset;
    }

    void add(String name, long... shape) {
      long bytes = type.bytes() * LongStream.of(shape).reduce(1, (a, b) -> a * b);
      List<Long> sides = LongStream.of(shape).boxed().toList();
      all.put(name, new Tensor(name, type, sides, offset, bytes));
      offset += bytes;
    }

    void pair(String name, long... weightShape) {
      add(name + ".weight", weightShape);
      add(name + ".bias", weightShape[0]);
    }

    void text(String prefix, List<Integer> text, int dimension) {
      long width = text.get(0);
      add(prefix + "token_embedding.weight", 49408, width);
      add(prefix + "positional_embedding", 77, width);
      clipBlocks(prefix, width, text.get(2));
      pair(prefix + "ln_final", width);
      add(prefix + "text_projection", width, dimension);
    }

    void clipBlocks(String prefix, long width, int layers) {
      for (int i = 0; i < layers; i++) {
        String block = prefix + "transformer.resblocks." + i + ".";
        pair(block + "ln_1", width);
        pair(block + "ln_2", width);
        add(block + "attn.in_proj_weight", 3 * width, width);
        add(block + "attn.in_proj_bias", 3 * width);
        pair(block + "attn.out_proj", width, width);
        pair(block + "mlp.c_fc", 4 * width, width);
        pair(block + "mlp.c_proj", width, 4 * width);
      }
    }

    void vit(Vit vit, int edge, int dimension) {
      long width = vit.width;
      long side = edge / vit.patch;
      add("visual.class_embedding", width);
      add("visual.positional_embedding", side * side + 1, width);
      add("visual.conv1.weight", width, 3, vit.patch, vit.patch);
      pair("visual.ln_pre", width);
      clipBlocks("visual.", width, vit.layers);
      pair("visual.ln_post", width);
      add("visual.proj", width, dimension);
    }

    void eva(Eva eva, int edge, int dimension) {
      long width = eva.width();
      long side = edge / eva.patch();
      String trunk = "visual.trunk.";
      add(trunk + "cls_token", 1, 1, width);
      add(trunk + "pos_embed", 1, side * side + 1, width);
      pair(trunk + "patch_embed.proj", width, 3, eva.patch(), eva.patch());
      for (int i = 0; i < eva.layers(); i++) {
        String block = trunk + "blocks." + i + ".";
        pair(block + "norm1", width);
        pair(block + "norm2", width);
        pair(block + "attn.proj", width, width);
        evaBlock(eva, block, width);
      }
      pair(trunk + "norm", width);
      pair(trunk + "head", dimension, width);
    }

    private void evaBlock(Eva eva, String block, long width) {
      if (eva.kind == Backbone.EVA02) {
        pair(block + "attn.q_proj", width, width);
        add(block + "attn.k_proj.weight", width, width);
        pair(block + "attn.v_proj", width, width);
        pair(block + "attn.norm", width);
        pair(block + "mlp.fc1_g", eva.hidden(), width);
        pair(block + "mlp.fc1_x", eva.hidden(), width);
        pair(block + "mlp.norm", eva.hidden());
      } else {
        add(block + "attn.qkv.weight", 3 * width, width);
        add(block + "attn.q_bias", width);
        add(block + "attn.v_bias", width);
        pair(block + "mlp.fc1", eva.hidden(), width);
      }
      pair(block + "mlp.fc2", width, eva.hidden());
    }

    void resNet(ResNet net, int edge, int dimension) {
      long width = net.width;
      convolution("visual.", "1", width / 2, 3, 3);
      convolution("visual.", "2", width / 2, width / 2, 3);
      convolution("visual.", "3", width, width / 2, 3);
      long in = width;
      for (int stage = 0; stage < 4; stage++) {
        long planes = width << stage;
        for (int i = 0; i < net.blocks.get(stage); i++) {
          String block = "visual.layer" + (stage + 1) + "." + i + ".";
          convolution(block, "1", planes, in, 1);
          convolution(block, "2", planes, planes, 3);
          convolution(block, "3", 4 * planes, planes, 1);
          if (i == 0) {
            add(block + "downsample.0.weight", 4 * planes, in, 1, 1);
            batchNorm(block + "downsample.1", 4 * planes);
          }
          in = 4 * planes;
        }
      }
      attentionPool(in, edge / 32, dimension);
    }

    private void convolution(String prefix, String number, long out, long in, long side) {
      add(prefix + "conv" + number + ".weight", out, in, side, side);
      batchNorm(prefix + "bn" + number, out);
    }

    private void batchNorm(String name, long width) {
      pair(name, width);
      add(name + ".running_mean", width);
      add(name + ".running_var", width);
    }

    private void attentionPool(long width, long side, int dimension) {
      add("visual.attnpool.positional_embedding", side * side + 1, width);
      for (String name : List.of("q_proj", "k_proj", "v_proj")) {
        pair("visual.attnpool." + name, width, width);
      }
      pair("visual.attnpool.c_proj", dimension, width);
    }
  }
}
