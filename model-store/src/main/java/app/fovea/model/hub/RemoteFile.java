package app.fovea.model.hub;

import app.fovea.model.Digest;
import app.fovea.model.Digest.Algorithm;
import app.fovea.model.ModelFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// A file as a server lists it.
///
/// @param digest of its content; a hub knows the SHA-256 of large files and git's hash of small
///     ones
record RemoteFile(String name, long bytes, Optional<Digest> digest) {
  /// Says what is wrong with a copy; empty when it is the very file. Without any hash there is
  /// nothing to compare with, and the copy is not trusted.
  ///
  /// @param sha256 of the copy
  Optional<String> difference(Path copy, String sha256) throws IOException {
    if (digest.isEmpty()) {
      throw ModelFault.NO_HASH.exception(name);
    }
    Digest expected = digest.get();
    Digest actual =
        expected.algorithm() == Algorithm.SHA_256
            ? new Digest(Algorithm.SHA_256, sha256)
            : Digest.of(copy, expected.algorithm());
    return expected.is(actual)
        ? Optional.empty()
        : Optional.of(
            "its %s is %s instead of %s".formatted(expected.title(), actual.hex(), expected.hex()));
  }
}
