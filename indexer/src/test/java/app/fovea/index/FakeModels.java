package app.fovea.index;

import app.fovea.model.Encoder;
import app.fovea.model.ModelPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Models that need no files; those whose names begin with "own" are the library's.
final class FakeModels implements Models {
  final List<ModelPackage> installed = new ArrayList<>(List.of(FakeEncoder.model("starter")));
  final AtomicInteger encoded = new AtomicInteger();

  @Override
  public List<ModelPackage> list() {
    return List.copyOf(installed);
  }

  @Override
  public boolean owns(ModelPackage model) {
    return model.id().startsWith("own");
  }

  @Override
  public Encoder open(ModelPackage model) {
    return new FakeEncoder(model, encoded);
  }
}
