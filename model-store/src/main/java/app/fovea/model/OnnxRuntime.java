package app.fovea.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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
      return Layout.of(model.directory()).open(model, new Sessions(accelerator, threads));
    } catch (IOException e) {
      throw told(model.directory(), e);
    }
  }

  @Override
  public Classifier openClassifier(ModelPackage model, Accelerator accelerator, int threads)
      throws ModelException {
    try {
      if (Layout.of(model.directory()) instanceof ClassifierLayout layout) {
        return layout.classifier(model, new Sessions(accelerator, threads));
      }
    } catch (IOException e) {
      throw told(model.directory(), e);
    }
    throw ModelFault.NO_CLASSIFIER.exception(model.id());
  }

  @Override
  public List<String> narrow(ModelPackage model, Path into) throws ModelException {
    try {
      if (Layout.of(model.directory()) instanceof OpenClipLayout layout
          && model.family() != ModelPackage.Family.CLIP_RESNET
          && !NarrowPackage.isIn(model.directory())) {
        return NarrowPackage.write(layout, model, into);
      }
    } catch (IOException e) {
      throw told(model.directory(), e);
    }
    throw ModelFault.NO_TRANSFORMER.exception(model.id());
  }

  @Override
  public void checkNumbers(ModelPackage model) throws ModelException {
    try {
      switch (Layout.of(model.directory())) {
        case OpenClipLayout layout -> layout.weights().checkNumbers();
        case ClassifierLayout layout -> layout.weights().checkNumbers();
        case ExportedLayout _ -> {} // its weights are the graph's own business; a probe shows them
      }
    } catch (IOException e) {
      throw told(model.directory(), e);
    }
  }

  private static ModelException told(Path directory, IOException e) {
    return new ModelException(
        ModelFault.DOES_NOT_OPEN.about(directory.getFileName(), e.getMessage()), e);
  }
}
