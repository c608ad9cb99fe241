package app.fovea.desktop.library;

import app.fovea.model.AcceleratorChoice;
import app.fovea.model.ModelBench;
import app.fovea.model.ModelPackage;
import app.fovea.model.RuntimePack;
import app.fovea.model.hub.Entry;
import app.fovea.model.hub.Progress;
import app.fovea.model.hub.Recommendation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// What the window asks about models on this machine.
public interface ModelAccess {
  /// The model that searches are answered with: the one in use, or the one before it while photos
  /// are still being taken in for that one.
  Optional<ModelPackage> answering() throws IOException;

  /// Where a model runs here, and why not elsewhere.
  AcceleratorChoice accelerator(ModelPackage model) throws IOException;

  /// How fast it was when it was last measured here.
  Optional<ModelBench> measured(ModelPackage model) throws IOException;

  /// Measures how fast it is; takes some seconds.
  ModelBench measure(ModelPackage model) throws IOException;

  /// The model of the catalogue that serves this machine best.
  ///
  /// @param language of the user, two letters
  Optional<Recommendation> recommended(String language) throws IOException;

  /// The builds of ONNX Runtime for accelerators that can be had for this machine.
  List<RuntimeOffer> runtimes() throws IOException;

  /// Fetches one of them over the network; it is used from the next start on.
  ///
  /// @param cancelled asked often; what was fetched is kept
  void download(RuntimePack pack, Consumer<Progress> progress, BooleanSupplier cancelled)
      throws IOException;

  /// Photos a second that a model of the catalogue should reach here.
  OptionalDouble speed(Entry entry) throws IOException;
}
