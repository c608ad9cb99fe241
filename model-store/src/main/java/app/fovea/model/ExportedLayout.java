package app.fovea.model;

import app.fovea.model.ModelPackage.Family;
import app.fovea.model.Sessions.Cores;
import app.fovea.model.json.JsonFields;
import app.fovea.model.json.JsonFile;
import app.fovea.model.text.Tokenizer;
import app.fovea.model.text.TokenizerFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A model that somebody exported as two ONNX graphs.
///
/// @param parts where its files are
/// @param config what the model is, in open_clip's or transformers' words
record ExportedLayout(ExportedFiles parts, ExportedConfig config) implements Layout {

  static boolean isIn(Path directory) {
    return ExportedFiles.in(directory).isPresent();
  }

  static ExportedLayout read(Path directory) throws IOException {
    ExportedFiles parts =
        ExportedFiles.in(directory)
            .orElseThrow(() -> new IOException(ModelFault.NO_IMAGE_TOWER.about()));
    JsonFields config = JsonFile.read(directory.resolve("config.json"));
    return new ExportedLayout(parts, ExportedConfig.of(config, parts));
  }

  @Override
  public ModelPackage model() throws IOException {
    return new ModelPackage(
        Layout.id(parts.directory()),
        Family.EXPORTED,
        config.dimension(),
        config.input(),
        config.context(),
        parts.directory(),
        Layout.files(parts.directory(), parts.names()),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public Encoder open(ModelPackage model, Sessions sessions) throws IOException {
    int batch = sessions.accelerator().batch();
    return new OnnxEncoder(
        model,
        sessions.accelerator(),
        config.similarity(),
        () ->
            new ImageTower(
                Tower.of(sessions.open(parts.file(parts.vision()), Cores.ONE)),
                model.input(),
                batch),
        () ->
            new PhraseTower(
                tokenizer(model.contextLength()),
                Tower.of(sessions.open(parts.file(parts.text()), Cores.ALL)),
                model.contextLength(),
                PhraseTower.Length.FULL_CONTEXT));
  }

  private Tokenizer tokenizer(int context) throws IOException {
    Tokenizer tokenizer =
        TokenizerFile.read(parts.file(parts.tokenizer())).tokenizer(context, config.clean());
    if (config.vocabulary().isPresent()
        && tokenizer.vocabulary() > config.vocabulary().getAsInt()) {
      throw new IOException(
          "its tokenizer knows %d tokens, its text tower %d: they belong to different models"
              .formatted(tokenizer.vocabulary(), config.vocabulary().getAsInt()));
    }
    return tokenizer;
  }

  /// Where the files of an exported package are, relative to its directory.
  record ExportedFiles(Path directory, String vision, String text, String tokenizer, String input) {
    private static final List<String> VARIANTS =
        List.of("", "_fp16", "_quantized", "_int8", "_uint8", "_q4f16", "_q4", "_bnb4");

    static Optional<ExportedFiles> in(Path directory) {
      if (Files.exists(directory.resolve("visual/model.onnx"))) {
        return Optional.of(
            new ExportedFiles(
                directory,
                "visual/model.onnx",
                "textual/model.onnx",
                "textual/tokenizer.json",
                "visual/preprocess_cfg.json"));
      }
      return VARIANTS.stream()
          .filter(v -> Files.exists(directory.resolve("onnx/vision_model" + v + ".onnx")))
          .findFirst()
          .map(
              v ->
                  new ExportedFiles(
                      directory,
                      "onnx/vision_model" + v + ".onnx",
                      text(directory, v),
                      "tokenizer.json",
                      "preprocessor_config.json"));
    }

    private static String text(Path directory, String preferred) {
      return java.util.stream.Stream.concat(
              java.util.stream.Stream.of(preferred), VARIANTS.stream())
          .map(v -> "onnx/text_model" + v + ".onnx")
          .filter(name -> Files.exists(directory.resolve(name)))
          .findFirst()
          .orElse("onnx/text_model.onnx");
    }

    Path file(String name) {
      return directory.resolve(name);
    }

    List<String> names() throws IOException {
      List<String> names =
          new java.util.ArrayList<>(List.of("config.json", vision, text, tokenizer, input));
      for (String graph : List.of(vision, text)) {
        for (String suffix : List.of(".data", "_data")) {
          if (Files.exists(directory.resolve(graph + suffix))) {
            names.add(graph + suffix);
          }
        }
      }
      return names;
    }
  }
}
