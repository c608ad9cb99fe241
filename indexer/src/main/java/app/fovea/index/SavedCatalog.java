package app.fovea.index;

import java.io.IOException;
import java.nio.file.Files;

/// The catalog that a repair has written beside the damaged one. It is whole before that one is set
/// aside; whoever finds neither takes it, however the repair ended.
record SavedCatalog(LibraryDirectory directory) {
  /// Whether it has still to take its place.
  boolean isWaiting() {
    return !Files.exists(directory.catalog()) && Files.exists(directory.savedCatalog());
  }

  /// Puts it there, without what may be left of the log of the damaged one. Only for who writes.
  void settle() throws IOException {
    if (isWaiting()) {
      new DatabaseFile(directory.catalog()).delete();
      new DatabaseFile(directory.savedCatalog()).move(directory.catalog());
    }
  }
}
