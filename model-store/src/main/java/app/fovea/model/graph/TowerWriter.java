package app.fovea.model.graph;

import app.fovea.model.weights.Safetensors;
import java.io.IOException;

/// Writes towers as ONNX models whose initializers point into the weights file; a session must be
/// told the folder of that file. Failures name the first tensor that is missing or has another
/// shape.
public final class TowerWriter {
  /// Where the text tower is a module of its own.
  private static final String APART = "text.";

  /// The names by which pictures, ids and results go in and out.
  public static final String PIXELS = "pixels";

  public static final String IDS = "ids";
  public static final String VECTORS = "embedding";
  public static final String LOGITS = "logits";
  public static final String FEATURES = "features";

  private final Safetensors file;

  public TowerWriter(Safetensors file) {
    this.file = file;
  }

  /// [PIXELS] [N, 3, edge, edge] → [VECTORS] [N, dimension], not of unit length.
  public byte[] image(Backbone backbone, VisionOptions options, int dimension) throws IOException {
    return imageGraph(backbone, options, dimension).toBytes();
  }

  /// The same with further outputs: the largest magnitude of each channel behind every layer
  /// normalisation, named after it.
  public byte[] watchedImage(Backbone backbone, VisionOptions options, int dimension)
      throws IOException {
    Graph graph = imageGraph(backbone, options, dimension);
    graph.watchedOutputs();
    return graph.toBytes();
  }

  private Graph imageGraph(Backbone backbone, VisionOptions options, int dimension)
      throws IOException {
    Graph graph = graph();
    String pixels = pixels(graph, options);
    String vectors =
        switch (backbone) {
          case CLIP_VIT ->
              new ClipVit(file.under("visual."), options, graph).vectors(pixels, dimension);
          case CLIP_RESNET ->
              new ClipResNet(file.under("visual."), options, graph).vectors(pixels, dimension);
          case EVA01, EVA02, EVA02_ENORMOUS ->
              new EvaTrunk(file.under("visual.trunk."), options, graph)
                  .vectors(backbone, pixels, dimension);
        };
    graph.floatOutput(vectors, VECTORS, -1, dimension);
    return graph;
  }

  /// [IDS] [N, T] → [VECTORS] [N, dimension], not of unit length.
  public byte[] text(TextOptions options, int dimension) throws IOException {
    return textGraph(options, dimension).toBytes();
  }

  /// The same with further outputs as [#watchedImage] has them.
  public byte[] watchedText(TextOptions options, int dimension) throws IOException {
    Graph graph = textGraph(options, dimension);
    graph.watchedOutputs();
    return graph.toBytes();
  }

  private Graph textGraph(TextOptions options, int dimension) throws IOException {
    Graph graph = graph();
    String ids = graph.intInput(IDS, -1, -1);
    boolean apart = file.all().stream().anyMatch(tensor -> tensor.name().startsWith(APART));
    String prefix = apart ? APART : "";
    String vectors = new TextTower(file.under(prefix), options, graph).vectors(ids, dimension);
    graph.floatOutput(vectors, VECTORS, -1, dimension);
    return graph;
  }

  /// [PIXELS] [N, 3, edge, edge] → [FEATURES] [N, width] and [LOGITS] [N, labels] of a classifier,
  /// whose tensors have no prefix.
  public byte[] classifier(VisionOptions options, int labels) throws IOException {
    Graph graph = graph();
    ClipVit.Classified classified =
        new ClipVit(file.under(""), options, graph).classified(pixels(graph, options), labels);
    graph.floatOutput(classified.features(), FEATURES, -1, classified.width());
    graph.floatOutput(classified.logits(), LOGITS, -1, labels);
    return graph.toBytes();
  }

  private static String pixels(Graph graph, VisionOptions options) {
    return graph.floatInput(PIXELS, -1, 3, options.edge(), options.edge());
  }

  private Graph graph() {
    return new Graph(String.valueOf(file.file().getFileName()));
  }
}
