package app.fovea.index;

import app.fovea.model.Encoder;
import app.fovea.model.ModelException;
import app.fovea.model.ModelPackage;
import java.util.List;

/// The models that a library can choose from.
interface Models {
  /// Every one that can be read, the library's own first.
  List<ModelPackage> list() throws ModelException;

  /// Whether it lies in the library's own directory.
  boolean owns(ModelPackage model);

  Encoder open(ModelPackage model) throws ModelException;
}
