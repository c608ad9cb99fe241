package app.fovea.model;

import java.io.IOException;
import java.nio.file.Path;

/// Packages as they are on disk, run by ONNX Runtime.
final class OnnxRuntime implements PackageRuntime {
  @Override
  public ModelPackage read(Path directory) throws ModelException {
    try {
      return Layout.of(directory).model();
    } catch (IOException e) {
      throw told(directory, e);
    }
  }

  @Override
  public Encoder open(ModelPackage model, Accelerator accelerator, int threads)
      throws ModelException {
    try {
      return Layout.of(model.directory()).open(new Sessions(accelerator, threads));
    } catch (IOException e) {
      throw told(model.directory(), e);
    }
  }

  private static ModelException told(Path directory, IOException e) {
    return new ModelException("model %s: %s".formatted(directory.getFileName(), e.getMessage()), e);
  }
}
