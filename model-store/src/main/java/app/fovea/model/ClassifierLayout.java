package app.fovea.model;

import app.fovea.model.ModelPackage.Family;
import app.fovea.model.Sessions.Cores;
import app.fovea.model.graph.TowerWriter;
import app.fovea.model.graph.VisionOptions;
import app.fovea.model.graph.VisionOptions.Pooling;
import app.fovea.model.json.JsonFields;
import app.fovea.model.json.JsonFile;
import app.fovea.model.weights.Safetensors;
import app.fovea.model.weights.Tensor;
import app.fovea.model.weights.Weights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A classifier fine-tuned from CLIP's image tower: it names labels and has no text tower.
///
/// @param config `model_cfg`
/// @param preprocessing `preprocess_cfg`
record ClassifierLayout(
    Path directory, JsonFields config, JsonFields preprocessing, Safetensors weights)
    implements Layout {
  private static final String CONFIG = "config.json";
  private static final String WEIGHTS = "model.safetensors";

  static ClassifierLayout read(Path directory) throws IOException {
    JsonFields root = JsonFile.read(directory.resolve(CONFIG));
    JsonFields config = root.fields("model_cfg");
    if (config.text("type").filter("classifier"::equals).isEmpty()) {
      throw new IOException(
          "its %s does not describe a classifier, and no other model comes as %s"
              .formatted(CONFIG, WEIGHTS));
    }
    return new ClassifierLayout(
        directory,
        config,
        root.fields("preprocess_cfg"),
        Safetensors.read(directory.resolve(WEIGHTS)));
  }

  @Override
  public ModelPackage model() throws IOException {
    List<String> labels = config.texts("labels");
    if (labels.isEmpty()) {
      throw config.wrong("labels", "a list of labels");
    }
    Tensor head = new Weights(weights, "").need("head.weight", labels.size(), Weights.ANY);
    return new ModelPackage(
        Layout.id(directory),
        Family.CLASSIFIER,
        Math.toIntExact(head.shape().getLast()),
        Preprocessing.openClip(preprocessing, vision().edge()),
        0,
        directory,
        Layout.files(directory, List.of(CONFIG, WEIGHTS)),
        labels,
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public Encoder open(ModelPackage model, Sessions sessions) throws IOException {
    throw new IOException(ModelFault.IS_A_CLASSIFIER.about());
  }

  Classifier classifier(ModelPackage model, Sessions sessions) throws IOException {
    byte[] graph = new TowerWriter(weights).classifier(vision(), model.labels().size());
    sessions.checkMemory(weights);
    Tower tower = Tower.of(sessions.open(graph, weights.folder(), Cores.ONE));
    return new Classifier(
        model,
        sessions.accelerator(),
        new ImageTower(tower, model.input(), sessions.accelerator().batch()));
  }

  private VisionOptions vision() throws IOException {
    return VisionOptions.of(config.fields("vision_cfg"), config.truth("quick_gelu"))
        .pooledBy(pooling());
  }

  private Pooling pooling() throws IOException {
    return switch (config.text("pool").orElse("patch-mean")) {
      case "patch-mean" ->
          config.has("norm_before_pool") && !config.truth("norm_before_pool")
              ? Pooling.NORMALISED_MEAN
              : Pooling.MEAN_OF_NORMALISED;
      case "token" -> Pooling.CLASS_TOKEN;
      default -> throw config.wrong("pool", "patch-mean or token");
    };
  }
}
