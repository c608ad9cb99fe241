package app.fovea.index;

import app.fovea.model.Encoder;
import app.fovea.model.ModelException;
import app.fovea.model.ModelPackage;
import app.fovea.model.ModelStore;
import java.util.List;

/// The models of a store, run as the library's options say.
record InstalledModels(ModelStore store, Library.Options options) implements Models {
  @Override
  public List<ModelPackage> list() throws ModelException {
    return store.list();
  }

  @Override
  public boolean owns(ModelPackage model) {
    return store.owns(model);
  }

  @Override
  public Encoder open(ModelPackage model) throws ModelException {
    return store.open(model, options.accelerator(), options.threads());
  }
}
