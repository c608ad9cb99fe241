package app.fovea.index;

import app.fovea.index.duplicate.Fingerprint;
import app.fovea.index.duplicate.Look;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The looks of a library's photos, by their places in a list.
///
/// @param file where they are
/// @param passing the same, where it is nothing that is kept
/// @param rows of the file, by place
/// @param fingerprints by place; empty where there is no look
record Looks(
    LookFile file,
    Optional<Path> passing,
    List<Integer> rows,
    List<Optional<Fingerprint>> fingerprints)
    implements Closeable {

  Optional<Fingerprint> fingerprint(int place) {
    return fingerprints.get(place);
  }

  Optional<Look> look(int place) throws IOException {
    return fingerprints.get(place).isPresent()
        ? Optional.of(file.look(rows.get(place)))
        : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    file.close();
    if (passing.isPresent()) {
      Files.deleteIfExists(passing.get());
    }
  }
}
