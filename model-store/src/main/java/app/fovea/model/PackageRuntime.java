package app.fovea.model;

import java.nio.file.Path;

/// What a store needs of packages: reading them as data and loading them. Tests have one without
/// weights.
interface PackageRuntime {
  /// @throws ModelException naming the file or tensor that is missing or wrong
  ModelPackage read(Path directory) throws ModelException;

  /// @throws ModelException naming what is wrong, or why the accelerator cannot be used
  Encoder open(ModelPackage model, Accelerator accelerator, int threads) throws ModelException;

  /// @throws ModelException the same, also where the package is no classifier
  Classifier openClassifier(ModelPackage model, Accelerator accelerator, int threads)
      throws ModelException;

  /// Reads every weight once, where that can be done without running the model.
  ///
  /// @throws ModelException naming the first part that holds values which are not numbers
  void checkNumbers(ModelPackage model) throws ModelException;
}
