package app.fovea.index;

import app.fovea.model.ModelPackage;
import app.fovea.model.ModelStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// The models of a library that need not be there: looks at them and makes nothing.
public final class LibraryModels {
  private final Path directory;
  private final Library.Options options;
  private final ModelStore store;

  public LibraryModels(Path directory, Library.Options options) {
    this.directory = directory.toAbsolutePath().normalize();
    this.options = options;
    this.store =
        new ModelStore(new LibraryDirectory(this.directory).models(), options.builtInModels());
  }

  public ModelStore store() {
    return store;
  }

  /// The model that the library uses or, where there is none yet, would begin with.
  ///
  /// @throws LibraryException as [Library#open] and [Library#model]
  public Optional<ModelPackage> inUse() throws IOException {
    if (!Library.isIn(directory)) {
      return ModelChoice.of(options.model(), Optional.empty(), store.list());
    }
    try (Library library = Library.open(directory, Library.Access.READ, options)) {
      return library.model();
    }
  }
}
