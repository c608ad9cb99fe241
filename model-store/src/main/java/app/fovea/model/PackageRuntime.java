package app.fovea.model;

import java.nio.file.Path;

/// What a store needs of packages: reading them as data and loading them. Tests have one without
/// weights.
interface PackageRuntime {
  /// @throws ModelException naming the file or tensor that is missing or wrong
  ModelPackage read(Path directory) throws ModelException;

  /// @throws ModelException naming what is wrong, or why the accelerator cannot be used
  Encoder open(ModelPackage model, Accelerator accelerator, int threads) throws ModelException;
}
