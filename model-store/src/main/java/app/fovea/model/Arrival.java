package app.fovea.model;

import app.fovea.model.ModelPackage.ModelFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A package that was put together in [ModelStore#incoming] and is ready to be shown.
///
/// @param files with the sizes and hashes that were checked while they were written
public record Arrival(
    String id,
    Path directory,
    List<ModelFile> files,
    Optional<String> licence,
    Optional<String> source) {
  public Arrival {
    files = List.copyOf(files);
  }

  Manifest manifest() {
    return new Manifest(files, licence, source);
  }
}
