package app.fovea.index.duplicate;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// One picture of the library as far as duplicates are concerned.
///
/// @param taken by the camera's clock
/// @param camera maker and model
/// @param look empty where its thumbnail cannot be read
/// @param vector what it shows, unit length; empty where it has none
/// @param files every file with this content, the first is the one shown
public record Shot(
    long content,
    Optional<LocalDateTime> taken,
    Optional<String> camera,
    Quality quality,
    Optional<Look> look,
    Optional<float[]> vector,
    List<Copy> files) {

  /// A file.
  ///
  /// @param sidecar whether another program's notes lie beside it
  public record Copy(Path path, long bytes, boolean sidecar) {}

  public Shot {
    files = List.copyOf(files);
  }
}
