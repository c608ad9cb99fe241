package app.fovea.model;

import java.nio.file.Path;
import java.util.List;

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

  /// Makes a package with 8-bit weights of one with published ones, and gives the names of its
  /// files.
  ///
  /// @param into an empty directory
  /// @throws ModelException with the reason, where that cannot be done or does not agree
  List<String> narrow(ModelPackage model, Path into) throws ModelException;

  /// Reads every weight once, where that can be done without running the model.
  ///
  /// @throws ModelException naming the first part that holds values which are not numbers
  void checkNumbers(ModelPackage model) throws ModelException;
}
