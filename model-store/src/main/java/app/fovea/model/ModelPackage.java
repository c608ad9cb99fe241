package app.fovea.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a model is, as data.
///
/// @param id the directory's name; what the user types
/// @param family which graph it has
/// @param dimension numbers in a vector
/// @param input what its image tower takes
/// @param contextLength the most token ids a phrase can have, start and end included
/// @param directory where its files are
/// @param files what it consists of
/// @param labels of a classifier; empty for all others
public record ModelPackage(
    String id,
    Family family,
    int dimension,
    Input input,
    int contextLength,
    Path directory,
    List<ModelFile> files,
    List<String> labels,
    Optional<String> licence,
    Optional<String> source) {

  /// The graphs that can be written, and the one that comes written.
  public enum Family {
    CLIP_VIT,
    CLIP_RESNET,
    EVA01,
    EVA02,
    EVA02_ENORMOUS,
    CLASSIFIER,
    EXPORTED
  }

  /// One file of a package; `sha256` in lower-case hexadecimal.
  public record ModelFile(String name, long bytes, String sha256) {}

  public ModelPackage {
    files = List.copyOf(files);
    labels = List.copyOf(labels);
  }
}
