package app.fovea.model;

import app.fovea.model.ExportedLayout.ExportedFiles;
import app.fovea.model.json.JsonFields;
import app.fovea.model.json.JsonFile;
import app.fovea.model.text.TokenizerFile.Clean;
import java.io.IOException;
import java.util.OptionalInt;

/// What an exported package says about itself.
///
/// @param context the most token ids of a phrase
/// @param vocabulary how many tokens the text tower knows, where that is told
record ExportedConfig(
    int dimension,
    int context,
    OptionalInt vocabulary,
    Input input,
    Similarity similarity,
    Clean clean) {
  /// What CLIP models end up with in training; exported packages often do not tell.
  private static final double USUAL_SCALE = 100;

  static ExportedConfig of(JsonFields root, ExportedFiles parts) throws IOException {
    JsonFields preprocessing = JsonFile.read(parts.file(parts.input()));
    JsonFields model = root.optionalFields("model_cfg").orElse(root);
    return model.has("vision_config") || model.has("text_config")
        ? transformers(model, preprocessing)
        : openClip(model, root, preprocessing);
  }

  private static ExportedConfig openClip(
      JsonFields model, JsonFields root, JsonFields preprocessing) throws IOException {
    JsonFields text = model.fields("text_cfg");
    int edge = Preprocessing.edge(model.fields("vision_cfg"), "image_size", 224);
    int size = Preprocessing.edge(preprocessing, "size", edge);
    JsonFields scaled = root.has("logit_scale") ? root : model;
    boolean sigmoid = scaled.has("logit_bias") || model.has("init_logit_bias");
    double bias = scaled.number("logit_bias").orElse(model.number("init_logit_bias").orElse(0));
    return new ExportedConfig(
        needed(model, "embed_dim"),
        text.integer("context_length", 77),
        text.integer("vocab_size"),
        Preprocessing.openClip(preprocessing, size),
        similarity(scaled, bias, sigmoid),
        text.fields("tokenizer_kwargs").text("clean").filter("canonicalize"::equals).isPresent()
            ? Clean.CANONICAL
            : Clean.WHITESPACE);
  }

  private static ExportedConfig transformers(JsonFields model, JsonFields preprocessing)
      throws IOException {
    JsonFields text = model.fields("text_config");
    JsonFields vision = model.fields("vision_config");
    boolean siglip = model.text("model_type").filter(t -> t.startsWith("siglip")).isPresent();
    boolean sigmoid = siglip && model.has("logit_bias"); // without it a sigmoid says nothing
    int dimension =
        model.integer("projection_dim").orElse(siglip ? vision.integer("hidden_size", 768) : 512);
    return new ExportedConfig(
        dimension,
        text.integer("max_position_embeddings", siglip ? 64 : 77),
        text.integer("vocab_size"),
        Preprocessing.transformers(preprocessing, edge(preprocessing, vision)),
        similarity(model, model.number("logit_bias").orElse(0), sigmoid),
        siglip ? Clean.CANONICAL : Clean.NONE);
  }

  private static int edge(JsonFields preprocessing, JsonFields vision) throws IOException {
    String name = preprocessing.has("crop_size") ? "crop_size" : "size";
    if (preprocessing.element(name).filter(e -> e.isJsonObject()).isEmpty()) {
      return preprocessing.integer(name, vision.integer("image_size", 224));
    }
    JsonFields size = preprocessing.fields(name);
    return size.integer("height", size.integer("shortest_edge", 224));
  }

  private static Similarity similarity(JsonFields config, double bias, boolean sigmoid)
      throws IOException {
    double scale = config.number("logit_scale").orElse(USUAL_SCALE);
    if (!(scale > 0)) {
      throw config.wrong("logit_scale", "above zero");
    }
    return new Similarity(scale, bias, sigmoid);
  }

  private static int needed(JsonFields config, String name) throws IOException {
    return config.integer(name).orElseThrow(() -> config.wrong(name, "there to be read"));
  }
}
