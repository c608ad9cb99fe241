package app.fovea.model.hub;

import java.util.List;
import java.util.Set;

/// Which files of a hub repository make a package.
public enum Layout {
  /// Published weights; the graph is written by Fovea.
  OPEN_CLIP(
      Set.of("open_clip_config.json", "open_clip_model.safetensors", "tokenizer.json"), List.of()),

  /// Graphs that somebody exported, with whatever lies beside them.
  EXPORTED(
      Set.of(
          "config.json",
          "visual/model.onnx",
          "visual/preprocess_cfg.json",
          "textual/model.onnx",
          "textual/tokenizer.json"),
      List.of("visual/", "textual/"));

  private final Set<String> required;
  private final List<String> folders;

  Layout(Set<String> required, List<String> folders) {
    this.required = required;
    this.folders = folders;
  }

  /// Without these there is no package.
  Set<String> required() {
    return required;
  }

  /// Whether a file of the repository is fetched.
  boolean wants(String name) {
    if (required.contains(name) || name.equals("README.md") || name.startsWith("LICENSE")) {
      return true;
    }
    boolean otherRuntime = name.endsWith(".armnn") || name.endsWith(".rknn");
    return !otherRuntime && folders.stream().anyMatch(folder -> directlyIn(folder, name));
  }

  private static boolean directlyIn(String folder, String name) {
    return name.startsWith(folder) && name.indexOf('/', folder.length()) < 0;
  }
}
