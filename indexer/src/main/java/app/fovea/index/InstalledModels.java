package app.fovea.index;

import app.fovea.model.Accelerator;
import app.fovea.model.AcceleratorChoice;
import app.fovea.model.AcceleratorNote;
import app.fovea.model.Encoder;
import app.fovea.model.ModelException;
import app.fovea.model.ModelPackage;
import app.fovea.model.ModelStore;
import java.util.List;
import java.util.Optional;

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

  /// Where a model runs, and why.
  AcceleratorChoice choose(ModelPackage model) throws ModelException {
    Optional<Accelerator> asked = options.accelerator();
    return asked.isPresent()
        ? new AcceleratorChoice(asked.get(), AcceleratorNote.ASKED_FOR.about(), List.of())
        : store.choose(model, options.threads());
  }
}
