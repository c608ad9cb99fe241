package app.fovea.desktop.library;

import app.fovea.index.LibraryException;
import app.fovea.model.Accelerator;
import app.fovea.model.AcceleratorChoice;
import app.fovea.model.Input;
import app.fovea.model.ModelBench;
import app.fovea.model.ModelPackage;
import app.fovea.model.RuntimePack;
import app.fovea.model.hub.Catalogue;
import app.fovea.model.hub.DownloadCancelled;
import app.fovea.model.hub.Entry;
import app.fovea.model.hub.Recommendation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;

/// The models of a library in memory, which refuses to be called on the window's thread.
abstract class FakeModels implements Gallery {
  public volatile Optional<ModelPackage> model = Optional.of(model("small"));
  public final List<RuntimeOffer> runtimes = new CopyOnWriteArrayList<>();
  public volatile boolean offline;
  private final Map<String, ModelBench> measured = new ConcurrentHashMap<>();

  public static ModelPackage model(String id) {
    return new ModelPackage(
        id,
        ModelPackage.Family.EXPORTED,
        4,
        new Input(
            8,
            Input.Fit.SHORTEST,
            Input.Interpolation.BICUBIC,
            List.of(0f, 0f, 0f),
            List.of(1f, 1f, 1f)),
        16,
        Path.of(id),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  static void notOnTheWindowsThread() {
    if (Platform.isFxApplicationThread()) {
      throw new AssertionError("the library was asked on the window's thread");
    }
  }

  @Override
  public Optional<ModelPackage> model() {
    notOnTheWindowsThread();
    return model;
  }

  @Override
  public List<ModelPackage> models() {
    notOnTheWindowsThread();
    return model.stream().toList();
  }

  @Override
  public List<Entry> catalogue(String language) {
    return Catalogue.published().entries();
  }

  @Override
  public ModelPackage download(
      Entry entry,
      Set<String> accepted,
      Consumer<app.fovea.model.hub.Progress> progress,
      BooleanSupplier cancelled)
      throws IOException {
    notOnTheWindowsThread();
    progress.accept(
        new app.fovea.model.hub.Progress(
            app.fovea.model.hub.Progress.Stage.FETCHING,
            Optional.empty(),
            50,
            100,
            1000,
            Optional.empty(),
            Optional.empty()));
    if (offline) {
      throw new IOException("The hub cannot be reached.");
    }
    ModelPackage fetched = model(entry.id());
    model = Optional.of(fetched);
    return fetched;
  }

  @Override
  public ModelPackage importModel(Path source) throws IOException {
    notOnTheWindowsThread();
    if (!Files.isDirectory(source)) {
      throw new IOException("There is no model in " + source + ".");
    }
    ModelPackage imported = model(String.valueOf(source.getFileName()));
    model = Optional.of(imported);
    return imported;
  }

  @Override
  public void use(ModelPackage other) {
    notOnTheWindowsThread();
    model = Optional.of(other);
  }

  @Override
  public void remove(ModelPackage other) {
    notOnTheWindowsThread();
    model = model.filter(used -> !used.equals(other));
  }

  @Override
  public boolean owns(ModelPackage other) {
    return true;
  }

  @Override
  public Optional<ModelPackage> answering() {
    return model();
  }

  @Override
  public AcceleratorChoice accelerator(ModelPackage used) {
    notOnTheWindowsThread();
    return new AcceleratorChoice(Accelerator.CPU, "it runs everywhere", List.of());
  }

  @Override
  public Optional<ModelBench> measured(ModelPackage used) {
    notOnTheWindowsThread();
    return Optional.ofNullable(measured.get(used.id()));
  }

  @Override
  public ModelBench measure(ModelPackage used) {
    notOnTheWindowsThread();
    ModelBench bench = new ModelBench(used.id(), Accelerator.CPU, 8, 12.5, 9, 0);
    measured.put(used.id(), bench);
    return bench;
  }

  @Override
  public List<RuntimeOffer> runtimes() {
    notOnTheWindowsThread();
    return List.copyOf(runtimes);
  }

  @Override
  public void download(
      RuntimePack pack, Consumer<app.fovea.model.hub.Progress> progress, BooleanSupplier cancelled)
      throws IOException {
    notOnTheWindowsThread();
    if (offline) {
      throw new LibraryException(
          LibraryException.Kind.BAD_REQUEST, "The maker's server cannot be reached.");
    }
    if (cancelled.getAsBoolean()) {
      throw new DownloadCancelled();
    }
    runtimes.replaceAll(
        offer -> offer.pack().equals(pack) ? new RuntimeOffer(pack, true, offer.lacking()) : offer);
  }

  @Override
  public Optional<Recommendation> recommended(String language) {
    notOnTheWindowsThread();
    return Optional.of(
        new Recommendation(Catalogue.published().entries().getFirst(), "it is the first"));
  }

  @Override
  public OptionalDouble speed(Entry entry) {
    notOnTheWindowsThread();
    return OptionalDouble.of(8);
  }
}
