package app.fovea.index.duplicate;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;

/// One picture of the library as far as it is kept in memory for the search for duplicates; the
/// rest is [Evidence].
///
/// @param taken by the camera's clock
/// @param camera maker and model
/// @param look empty where its thumbnail cannot be read
/// @param files how many have this content
/// @param bytes of its largest file
public record Shot(
    long content,
    Optional<LocalDateTime> taken,
    Optional<String> camera,
    Quality quality,
    Optional<Fingerprint> look,
    int files,
    long bytes) {

  /// A file.
  ///
  /// @param sidecar whether another program's notes lie beside it
  public record Copy(Path path, boolean sidecar) {}
}
