package app.fovea.model.graph;

import app.fovea.model.json.JsonFields;
import app.fovea.model.weights.Tensor;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What the tensors of an image tower do not tell.
///
/// @param blocks CLIP's own vision transformer: what its blocks are like
/// @param depth blocks, where the configuration says so: one number, or one for each stage
/// @param timmName EVA: the published name of the architecture
/// @param timmArguments EVA: where the architecture differs from the published one
public record VisionOptions(
    int edge,
    BlockOptions blocks,
    Entry entry,
    Pooling pooling,
    int headWidth,
    List<Integer> depth,
    Optional<String> timmName,
    JsonFields timmArguments) {

  /// @param vision `vision_cfg`
  /// @param quickGelu what the model says
  public static VisionOptions of(JsonFields vision, boolean quickGelu) throws IOException {
    return new VisionOptions(
        edge(vision),
        BlockOptions.of(vision, quickGelu),
        vision.truth("no_ln_pre") ? Entry.PLAIN : Entry.NORMALISED,
        pooling(vision),
        vision.integer("head_width", 64),
        depth(vision),
        vision.text("timm_model_name"),
        vision.fields("timm_kwargs"));
  }

  /// What the first block of CLIP's own vision transformer is given.
  public enum Entry {
    NORMALISED,
    PLAIN
  }

  /// How the tokens of CLIP's own vision transformer become one vector.
  public enum Pooling {
    CLASS_TOKEN,
    /// The mean of the normalised patches.
    MEAN_OF_NORMALISED,
    /// The mean of the patches, then normalised.
    NORMALISED_MEAN
  }

  /// The same backbone with its tokens pooled in another way.
  public VisionOptions pooledBy(Pooling other) {
    return new VisionOptions(edge, blocks, entry, other, headWidth, depth, timmName, timmArguments);
  }

  private static Pooling pooling(JsonFields vision) throws IOException {
    if (vision.element("attentional_pool").filter(VisionOptions::isSet).isPresent()) {
      throw vision.wrong("attentional_pool", "false; take an exported package of this model");
    }
    return switch (vision.text("pool_type").orElse("tok")) {
      case "tok" -> Pooling.CLASS_TOKEN;
      case "avg" ->
          vision.truth("final_ln_after_pool")
              ? Pooling.NORMALISED_MEAN
              : Pooling.MEAN_OF_NORMALISED;
      default -> throw vision.wrong("pool_type", "tok or avg");
    };
  }

  /// The option is a truth value or the name of a kind.
  private static boolean isSet(JsonElement option) {
    return !option.isJsonPrimitive() || !option.getAsString().equals("false");
  }

  private static int edge(JsonFields vision) throws IOException {
    if (vision.element("image_size").filter(e -> e.isJsonArray()).isEmpty()) {
      return positive(vision, vision.integer("image_size", 224));
    }
    List<Integer> sides = vision.integers("image_size");
    if (sides.isEmpty() || sides.stream().distinct().count() > 1) {
      throw vision.wrong("image_size", "the edge of a square");
    }
    return positive(vision, sides.getFirst());
  }

  private static int positive(JsonFields vision, int edge) throws IOException {
    if (edge < 1 || edge > 4096) {
      throw vision.wrong("image_size", "between 1 and 4096");
    }
    return edge;
  }

  /// Whether an EVA block normalises after its layers instead of before.
  boolean postNorm() throws IOException {
    return timmArguments.truth("use_post_norm")
        || timmName.filter(name -> name.contains("enormous")).isPresent();
  }

  int headsOf(long width) throws IOException {
    if (headWidth < 1 || width % headWidth != 0) {
      throw new IOException(
          "the image tower's width %d is no multiple of its head width %d"
              .formatted(width, headWidth));
    }
    return (int) (width / headWidth);
  }

  /// EVA: what the configuration says, else what the published architecture of that name has.
  int evaHeads(long width) throws IOException {
    int heads = timmArguments.integer("num_heads", publishedHeads(width));
    if (heads < 1 || width % heads != 0) {
      throw new IOException(
          "the image tower's width %d cannot be shared by %d heads".formatted(width, heads));
    }
    return heads;
  }

  private int publishedHeads(long width) {
    String name = timmName.orElse("");
    boolean wide = name.contains("giant") || name.contains("large") || name.contains("enormous");
    return wide ? 16 : (int) Math.max(1, width / 64);
  }

  /// The side of the grid that rotary positions were learned on.
  int referenceGrid() throws IOException {
    List<Integer> shape = timmArguments.integers("ref_feat_shape");
    if (shape.stream().distinct().count() > 1) {
      throw timmArguments.wrong("ref_feat_shape", "a square");
    }
    return shape.isEmpty() ? 16 : shape.getFirst();
  }

  int timmDepth(int found, String blocks) throws IOException {
    OptionalInt said = timmArguments.integer("depth");
    if (said.isPresent() && said.getAsInt() > found) {
      throw new IOException(
          "tensor %s.%d.norm1.weight is missing: the configuration says %d blocks, the file has %d"
              .formatted(blocks, found, said.getAsInt(), found));
    }
    return said.orElse(found);
  }

  /// How many patches lie along one side.
  long grid(Tensor kernel) throws IOException {
    long patch = kernel.shape().getLast();
    if (kernel.shape().get(2) != patch || edge < patch) {
      throw new IOException(
          "tensor %s has the shape %s, which no square patch of a picture of %d pixels has"
              .formatted(kernel.name(), kernel.shape(), edge));
    }
    return edge / patch;
  }

  int checkedDepth(int found, String blocks) throws IOException {
    if (depth.size() != 1) {
      return found;
    }
    if (depth.getFirst() > found) {
      throw new IOException(
          "tensor %s.%d.ln_1.weight is missing: the configuration says %d blocks, the file has %d"
              .formatted(blocks, found, depth.getFirst(), found));
    }
    return depth.getFirst();
  }

  /// @param stage of a residual network, from 1
  int blocksOf(int stage, int found) {
    return depth.size() < stage || depth.size() == 1 ? found : depth.get(stage - 1);
  }

  private static List<Integer> depth(JsonFields vision) throws IOException {
    boolean list = vision.element("layers").filter(e -> e.isJsonArray()).isPresent();
    return list ? vision.integers("layers") : vision.integer("layers").stream().boxed().toList();
  }
}
