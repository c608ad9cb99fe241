package app.fovea.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A folder of model packages that can be written, and folders of built-in ones that cannot.
/// Safe for concurrent use, also by several processes.
public final class ModelStore {
  private final Path own;
  private final List<Path> builtIn;

  /// @param own where imported and downloaded packages go; made when first needed
  /// @param builtIn folders whose sub-directories are packages of the distribution
  public ModelStore(Path own, List<Path> builtIn) {
    this.own = own;
    this.builtIn = List.copyOf(builtIn);
  }

  /// Every package that can be read, own ones first, by id.
  public List<ModelPackage> list() throws ModelException {
    throw new ModelException("no models in " + own + " or " + builtIn);
  }

  /// The package of that id, own ones first.
  public Optional<ModelPackage> find(String id) throws ModelException {
    return list().stream().filter(model -> model.id().equals(id)).findFirst();
  }

  /// Whether the package lies in the store's own folder.
  public boolean owns(ModelPackage model) {
    return model.directory().startsWith(own);
  }

  /// Copies a package (a directory in either layout, or a zip of one) into the own folder, checks
  /// it by opening it and encoding a probe, and only then makes it visible.
  public ModelPackage importFrom(Path source, Optional<String> id) throws ModelException {
    throw new ModelException("cannot import " + source + " as " + id);
  }

  /// Names the first file whose size or hash is not what was recorded when the package came in.
  public void verify(ModelPackage model) throws ModelException {
    throw new ModelException("cannot verify " + model.id());
  }

  /// Deletes an own package; built-in ones are refused.
  public void remove(ModelPackage model) throws ModelException {
    throw new ModelException("cannot remove " + model.id());
  }

  /// Loads a package. `threads` is the most cores a phrase may use.
  public Encoder open(ModelPackage model, Accelerator accelerator, int threads)
      throws ModelException {
    throw new ModelException(
        "cannot open %s on %s with %d threads".formatted(model.id(), accelerator, threads));
  }
}
