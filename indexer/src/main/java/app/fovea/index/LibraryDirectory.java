package app.fovea.index;

import java.nio.file.Files;
import java.nio.file.Path;

/// What lies where in a library's directory.
record LibraryDirectory(Path path) {
  Path catalog() {
    return path.resolve("catalog.db");
  }

  /// Whether there is one, be it that a repair has not put it into its place yet.
  boolean hasCatalog() {
    return Files.exists(catalog()) || Files.exists(savedCatalog());
  }

  /// To be called where something is to be written into a library that was there: one that is gone
  /// may come back, and must not find another in its place.
  ///
  /// @throws LibraryException NO_SUCH_FILE when it is gone
  void require() throws LibraryException {
    if (!hasCatalog()) {
      throw LibraryFault.GONE.exception(LibraryException.Kind.NO_SUCH_FILE, path);
    }
  }

  /// What a repair could read of a damaged catalog, until it takes its place.
  Path savedCatalog() {
    return path.resolve("catalog-saved.db");
  }

  Path thumbnails() {
    return path.resolve("thumbnails.db");
  }

  Path vectors() {
    return path.resolve("vectors");
  }

  /// What scores are judged against, by model.
  Path phrases() {
    return path.resolve("phrases");
  }

  /// What duplicates are told by.
  Path looks() {
    return path.resolve("looks");
  }

  Path texts() {
    return path.resolve("texts");
  }

  Path models() {
    return path.resolve("models");
  }

  Path lock() {
    return path.resolve("lock");
  }
}
