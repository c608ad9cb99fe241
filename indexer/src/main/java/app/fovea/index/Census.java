package app.fovea.index;

import app.fovea.index.store.Catalog;
import app.fovea.index.store.Root;
import app.fovea.model.ModelPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The counting of what a library holds.
record Census(Catalog catalog, LibraryDirectory directory) {
  /// No model has this number.
  private static final long NONE = 0;

  Status status(Optional<ModelPackage> model) throws IOException {
    Folders folders = new Folders(catalog);
    Locations locations = Locations.now(catalog);
    List<Path> roots = new ArrayList<>();
    for (Root root : catalog.places().roots()) {
      roots.add(locations.path(root));
    }
    long number =
        model.isPresent()
            ? catalog.vectors().findModel(ModelKey.of(model.get())).orElse(NONE)
            : NONE;
    return new Status(
        folders.list(),
        catalog.contents().count(),
        catalog.contents().pending(number),
        folders.failed(roots),
        Map.of(
            "catalog", bytes(directory.catalog()),
            "thumbnails", bytes(directory.thumbnails()),
            "vectors", below(directory.vectors())));
  }

  private static long bytes(Path file) throws IOException {
    Path log = file.resolveSibling(file.getFileName() + "-wal");
    return (Files.exists(file) ? Files.size(file) : 0) + (Files.exists(log) ? Files.size(log) : 0);
  }

  private static long below(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
