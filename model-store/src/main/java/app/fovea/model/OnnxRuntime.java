package app.fovea.model;

import java.nio.file.Path;

/// Packages as they are on disk, run by ONNX Runtime.
final class OnnxRuntime implements PackageRuntime {
  @Override
  public ModelPackage read(Path directory) throws ModelException {
    throw new ModelException(directory + " cannot be read");
  }

  @Override
  public Encoder open(ModelPackage model, Accelerator accelerator, int threads)
      throws ModelException {
    throw new ModelException(
        "cannot open %s on %s with %d threads".formatted(model.id(), accelerator, threads));
  }
}
