package app.fovea.model;

import app.fovea.model.ModelPackage.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How the files of a package are arranged. What is wrong with them is told when they are needed:
/// [#of] and [#model] read configurations and headers, [#open] all the rest.
sealed interface Layout permits OpenClipLayout, ClassifierLayout, ExportedLayout {

  ModelPackage model() throws IOException;

  /// Loads what [#model] described; the encoder keeps that description, with what is known of it
  /// beyond the files.
  Encoder open(ModelPackage model, Sessions sessions) throws IOException;

  static Layout of(Path directory) throws IOException {
    if (Files.exists(directory.resolve("open_clip_config.json"))
        || Files.exists(directory.resolve("open_clip_model.safetensors"))) {
      return OpenClipLayout.read(directory);
    }
    if (Files.exists(directory.resolve("model.safetensors"))
        && Files.exists(directory.resolve("config.json"))) {
      return ClassifierLayout.read(directory);
    }
    if (ExportedLayout.isIn(directory)) {
      return ExportedLayout.read(directory);
    }
    throw new IOException(
        "%s holds no model: neither open_clip_config.json with open_clip_model.safetensors nor visual/model.onnx with textual/model.onnx"
            .formatted(directory));
  }

  /// Names and sizes; hashes are known where a package came in with a record of them.
  static List<ModelFile> files(Path directory, List<String> names) throws IOException {
    List<ModelFile> files = new ArrayList<>();
    for (String name : names) {
      Path file = directory.resolve(name);
      if (!Files.isRegularFile(file)) {
        throw new IOException(
            name.equals("tokenizer.json")
                ? "tokenizer.json is missing; copy the one that was published with the model beside"
                    + " its weights"
                : name + " is missing");
      }
      files.add(new ModelFile(name, Files.size(file), ""));
    }
    return files;
  }

  static String id(Path directory) {
    return String.valueOf(directory.getFileName());
  }
}
