package app.fovea.model;

import app.fovea.model.ModelPackage.Family;
import app.fovea.model.ModelPackage.ModelFile;
import app.fovea.model.Sessions.Cores;
import app.fovea.model.graph.Backbone;
import app.fovea.model.graph.TextOptions;
import app.fovea.model.graph.TowerWriter;
import app.fovea.model.graph.VisionOptions;
import app.fovea.model.json.JsonFields;
import app.fovea.model.json.JsonFile;
import app.fovea.model.text.EndAsPadding;
import app.fovea.model.text.Tokenizer;
import app.fovea.model.text.TokenizerFile;
import app.fovea.model.text.TokenizerFile.Clean;
import app.fovea.model.weights.Safetensors;
import app.fovea.model.weights.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The layout in which open_clip publishes weights; the graphs are written here.
///
/// @param config `model_cfg`
/// @param preprocessing `preprocess_cfg`
record OpenClipLayout(
    Path directory, JsonFields config, JsonFields preprocessing, Safetensors weights)
    implements Layout {
  private static final double SCALE_TOLERANCE = 0.01;
  private static final String CONFIG = "open_clip_config.json";
  private static final String OTHER_CONFIG = "config.json";
  private static final String WEIGHTS = "open_clip_model.safetensors";
  private static final String TOKENIZER = "tokenizer.json";

  static OpenClipLayout read(Path directory) throws IOException {
    Layout.files(directory, List.of(CONFIG, WEIGHTS, TOKENIZER));
    JsonFields root = JsonFile.read(directory.resolve(CONFIG));
    JsonFields config =
        root.optionalFields("model_cfg")
            .orElseThrow(() -> root.wrong("model_cfg", "there to be read"));
    return new OpenClipLayout(
        directory,
        config,
        root.fields("preprocess_cfg"),
        Safetensors.read(directory.resolve(WEIGHTS)));
  }

  @Override
  public ModelPackage model() throws IOException {
    return new ModelPackage(
        Layout.id(directory),
        family(),
        dimension(),
        Preprocessing.openClip(preprocessing, vision().edge()),
        text().context(),
        directory,
        files(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private List<ModelFile> files() throws IOException {
    Stream<String> others =
        Stream.of(OTHER_CONFIG, NarrowPackage.RECORD)
            .filter(name -> Files.exists(directory.resolve(name)));
    return Layout.files(
        directory, Stream.concat(Stream.of(CONFIG, WEIGHTS, TOKENIZER), others).toList());
  }

  @Override
  public Encoder open(ModelPackage model, Sessions sessions) throws IOException {
    Similarity similarity = similarity();
    TowerWriter writer = new TowerWriter(weights);
    Backbone backbone = Backbone.of(weights, vision());
    byte[] image = writer.image(backbone, vision(), dimension());
    byte[] text = writer.text(text(), dimension());
    sessions.checkMemory(weights);
    Path folder = weights.folder();
    int batch = sessions.batch(backbone);
    return new OnnxEncoder(
        model,
        sessions.accelerator(),
        similarity,
        () ->
            new ImageTower(Tower.of(sessions.open(image, folder, Cores.ONE)), model.input(), batch),
        () ->
            new PhraseTower(
                tokenizer(),
                Tower.of(sessions.open(text, folder, Cores.ALL)),
                text().context(),
                length()));
  }

  /// The largest magnitude of every channel behind the normalisations that feed matrices, over
  /// probe pictures and phrases.
  Map<String, float[]> largestActivations(Sessions sessions) throws IOException {
    TowerWriter writer = new TowerWriter(weights);
    Backbone backbone = Backbone.of(weights, vision());
    Map<String, float[]> largest = new HashMap<>();
    byte[] image = writer.watchedImage(backbone, vision(), dimension());
    ModelPackage model = model();
    ImageTower pictures =
        new ImageTower(
            Tower.of(sessions.open(image, weights.folder(), Cores.ONE)), model.input(), 1);
    pictures.largest(Probe.many(model.input().edge()), largest);
    pictures.close();
    if (backbone == Backbone.EVA02_ENORMOUS) {
      largest.clear(); // its normalisations stand behind the matrices
    }
    byte[] text = writer.watchedText(text(), dimension());
    PhraseTower phrases =
        new PhraseTower(
            tokenizer(),
            Tower.of(sessions.open(text, weights.folder(), Cores.ONE)),
            text().context(),
            length());
    phrases.largest(Agreement.phrases(), largest);
    phrases.close();
    return largest;
  }

  private PhraseTower.Length length() throws IOException {
    return text().needsFullContext()
        ? PhraseTower.Length.FULL_CONTEXT
        : PhraseTower.Length.LONGEST_TEXT;
  }

  private VisionOptions vision() throws IOException {
    return VisionOptions.of(config.fields("vision_cfg"), config.truth("quick_gelu"));
  }

  private TextOptions text() throws IOException {
    return TextOptions.of(config.fields("text_cfg"), config.truth("quick_gelu"));
  }

  private int dimension() throws IOException {
    int dimension =
        config
            .integer("embed_dim")
            .orElseThrow(() -> config.wrong("embed_dim", "there to be read"));
    if (dimension < 1) {
      throw config.wrong("embed_dim", "above zero");
    }
    return dimension;
  }

  private Family family() throws IOException {
    return switch (Backbone.of(weights, vision())) {
      case CLIP_VIT -> Family.CLIP_VIT;
      case CLIP_RESNET -> Family.CLIP_RESNET;
      case EVA01 -> Family.EVA01;
      case EVA02 -> Family.EVA02;
      case EVA02_ENORMOUS -> Family.EVA02_ENORMOUS;
    };
  }

  Tokenizer tokenizer() throws IOException {
    JsonFields textConfig = config.fields("text_cfg");
    JsonFields wishes = textConfig.fields("tokenizer_kwargs");
    boolean canonical = wishes.text("clean").filter("canonicalize"::equals).isPresent();
    Tokenizer tokenizer =
        TokenizerFile.read(directory.resolve(TOKENIZER))
            .tokenizer(text().context(), canonical ? Clean.CANONICAL : Clean.WHITESPACE);
    int known = tokenizer.vocabulary();
    // The tables of towers with another family's tokenizer are rounded up.
    boolean rounded = textConfig.has("hf_tokenizer_name") && known < text().vocabulary();
    if (known != text().vocabulary() && !rounded) {
      throw new IOException(
          "its tokenizer knows %d tokens, its text tower %d: they belong to different models"
              .formatted(known, text().vocabulary()));
    }
    return wishes.truth("strip_sep_token") ? new EndAsPadding(tokenizer) : tokenizer;
  }

  /// The scale is stored as its logarithm. Models with a bias were trained with a sigmoid.
  private Similarity similarity() throws IOException {
    double scale = Math.exp(number("logit_scale"));
    if (!(scale > 0) || scale > 10_000) {
      throw new IOException("tensor logit_scale gives the impossible scale " + scale);
    }
    checkAgainstOthers(scale);
    boolean sigmoid = weights.find("logit_bias").isPresent();
    double bias = sigmoid ? number("logit_bias") : 0;
    if (!Double.isFinite(bias)) {
      throw new IOException("tensor logit_bias is not a number");
    }
    return new Similarity(scale, bias, sigmoid);
  }

  /// A `config.json` beside the weights may know the scale too.
  private void checkAgainstOthers(double scale) throws IOException {
    Path other = directory.resolve(OTHER_CONFIG);
    if (Files.exists(other)) {
      double said = JsonFile.read(other).number("logit_scale").orElse(scale);
      if (Math.abs(said / scale - 1) > SCALE_TOLERANCE) {
        throw new IOException(
            "tensor logit_scale gives %.2f, config.json says %.2f: they belong to different models"
                .formatted(scale, said));
      }
    }
  }

  private double number(String name) throws IOException {
    Tensor tensor =
        weights
            .find(name)
            .orElseThrow(() -> new IOException(ModelFault.TENSOR_MISSING.about(name)));
    float[] values = weights.floats(tensor);
    if (values.length != 1) {
      throw new IOException(ModelFault.TENSOR_SHAPE.about(name, tensor.shape()));
    }
    return values[0];
  }
}
