package app.fovea.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A folder of model packages that can be written, and folders of built-in ones that cannot.
/// Safe for concurrent use, also by several processes.
public final class ModelStore {
  private static final Logger LOG = LoggerFactory.getLogger(ModelStore.class);

  /// Stands behind the id of a model in the id of its 8-bit weights.
  public static final String NARROW = "-int8";

  private static final String DOWNLOADS = ".downloads";
  private static final long BENCH_NANOS = 3_000_000_000L;

  private final Path own;
  private final List<Path> builtIn;
  private final PackageRuntime runtime;
  private final Disk disk;
  private final Runtimes runtimes;
  private final KnownPackages known = new KnownPackages();

  /// @param own where imported and downloaded packages go; made when first needed
  /// @param builtIn folders whose sub-directories are packages of the distribution
  public ModelStore(Path own, List<Path> builtIn) {
    this(own, builtIn, new OnnxRuntime(), Disk.real());
  }

  ModelStore(Path own, List<Path> builtIn, PackageRuntime runtime, Disk disk) {
    this.runtime = runtime;
    this.own = own.toAbsolutePath().normalize();
    this.builtIn = builtIn.stream().map(path -> path.toAbsolutePath().normalize()).toList();
    this.disk = disk;
    this.runtimes = new Runtimes(this.own.resolveSibling("runtimes"));
  }

  /// The runtime packs beside the models.
  public Runtimes runtimes() {
    return runtimes;
  }

  /// Every package that can be read, own ones first, by id. Others are named in the log.
  public List<ModelPackage> list() throws ModelException {
    List<ModelPackage> found = new ArrayList<>();
    for (Path folder : folders()) {
      for (Path directory : Failure.told(ModelFault.NOT_LISTED::about, () -> packages(folder))) {
        try {
          found.add(known.in(directory, this::read));
        } catch (ModelException e) {
          LOG.warn("The model in {} is left out: {}", directory, e.getMessage());
        }
      }
    }
    return found;
  }

  /// The package of that id, own ones first.
  ///
  /// @throws ModelException also when it is there but cannot be read
  public Optional<ModelPackage> find(String id) throws ModelException {
    Optional<Path> directory = directory(id);
    return directory.isPresent() ? Optional.of(read(directory.get())) : Optional.empty();
  }

  /// Whether the package lies in the store's own folder.
  public boolean owns(ModelPackage model) {
    return model.directory().startsWith(own);
  }

  /// Copies a package (a directory in either layout, a hub cache, or a zip of one) into the own
  /// folder, checks it by opening it and encoding a probe, and only then makes it visible.
  /// Importing what is already there changes nothing.
  ///
  /// @param id empty: the name of the directory or zip
  public ModelPackage importFrom(Path source, Optional<String> id) throws ModelException {
    Path from = source.toAbsolutePath().normalize();
    String name = id.isPresent() ? PackageId.given(id.get()) : PackageId.from(from);
    return Failure.told(
        ModelFault.NOT_IMPORTED::about,
        () -> {
          try (Staging staging = staging()) {
            return settle(new Intake(staging.directory(), runtime, disk).gather(from, name));
          }
        });
  }

  /// Makes a package with 8-bit weights of one with published ones, under an id of its own: its
  /// vectors are its own, too. Tried out on this machine, and refused with the figures where it
  /// does not agree with the published weights.
  public ModelPackage narrow(ModelPackage model) throws ModelException {
    return Failure.told(
        reason -> ModelFault.NOT_NARROWED.about(model.id(), reason),
        () -> {
          try (Staging staging = staging()) {
            return settle(narrowed(model, staging.directory()));
          }
        });
  }

  private Arrival narrowed(ModelPackage model, Path staging) throws IOException {
    disk.require(staging, model.files().stream().mapToLong(ModelPackage.ModelFile::bytes).sum());
    Path target =
        Files.createDirectories(staging.resolve("package").resolve(NarrowPackage.id(model)));
    List<ModelPackage.ModelFile> files = new ArrayList<>();
    for (String name : runtime.narrow(model, target)) {
      files.add(PackageFiles.describe(target.resolve(name), name));
    }
    return new Arrival(
        NarrowPackage.id(model), target, files, model.licence(), Optional.of(model.id()));
  }

  /// How well 8-bit weights agreed when they were made here; empty for published ones.
  public Optional<Agreement> agreement(ModelPackage model) throws ModelException {
    return Failure.told(
        reason -> ModelFault.RECORD_NOT_READ.about(model.id(), reason),
        () -> NarrowPackage.agreement(model.directory()));
  }

  /// Where a package of that id can be put together over several runs, before [#adopt]. Hidden.
  public Path incoming(String id) throws ModelException {
    return own.resolve(DOWNLOADS).resolve(PackageId.given(id));
  }

  /// Whether it is a folder in which something is put together.
  static boolean isHidden(Path folder) {
    return folder.endsWith(DOWNLOADS) || Staging.is(folder);
  }

  /// Checks a package that lies complete in [#incoming] and moves it into place.
  public ModelPackage adopt(Arrival arrival) throws ModelException {
    return Failure.told(ModelFault.NOT_PUT_INTO_PLACE::about, () -> settle(arrival));
  }

  /// Names the first file whose size or hash is not what was recorded when the package came in.
  /// A package without a record (put there by hand) is opened and asked for a probe instead.
  public void verify(ModelPackage model) throws ModelException {
    verify(model.id());
  }

  /// The same for a package that may be too damaged to be read.
  public void verify(String id) throws ModelException {
    Path directory = existing(id);
    Optional<Manifest> manifest = Manifest.in(directory);
    if (manifest.isPresent()) {
      Optional<String> difference =
          Failure.told(
              reason -> ModelFault.NOT_VERIFIED.about(id, reason),
              () -> manifest.get().difference(directory));
      if (difference.isPresent()) {
        throw ModelFault.DAMAGED.exception(id, difference.get());
      }
    } else {
      prove(read(directory));
    }
  }

  /// Deletes an own package; built-in ones are refused.
  public void remove(ModelPackage model) throws ModelException {
    remove(model.id());
  }

  /// The same for a package that may be too damaged to be read.
  public void remove(String id) throws ModelException {
    Path directory = existing(id);
    if (!directory.startsWith(own)) {
      throw ModelFault.BUILT_IN.exception(id);
    }
    Failure.told(
        reason -> ModelFault.NOT_REMOVED.about(id, reason),
        () -> {
          try (Staging staging = staging()) {
            return Files.move(directory, staging.directory().resolve("removed"));
          }
        });
  }

  /// Loads a package on the processor, or on an accelerator that was asked for and whose vectors
  /// agree with the processor's. `threads` is the most cores a phrase may use.
  ///
  /// @throws ModelException with the reason, when the accelerator cannot be used
  public Encoder open(ModelPackage model, Accelerator accelerator, int threads)
      throws ModelException {
    if (accelerator != Accelerator.CPU) {
      trial().require(model, accelerator, threads);
    }
    return runtime.open(model, accelerator, threads);
  }

  /// Loads a package where it was asked for, else where [#choose] says.
  public Encoder open(ModelPackage model, Optional<Accelerator> wanted, int threads)
      throws ModelException {
    return wanted.isPresent()
        ? open(model, wanted.get(), threads)
        : runtime.open(model, choose(model, threads).accelerator(), threads);
  }

  /// Where the model runs best, and why not elsewhere. Tried out once on each machine.
  public AcceleratorChoice choose(ModelPackage model, int threads) throws ModelException {
    if (model.family() == ModelPackage.Family.CLASSIFIER) {
      return new AcceleratorChoice(Accelerator.CPU, "classifiers run on the processor", List.of());
    }
    return new RememberedChoice(Measurements.in(own), trial()).choose(model, threads);
  }

  /// Measures the model for some seconds; the result is kept for [#measured].
  public ModelBench bench(ModelPackage model, Optional<Accelerator> wanted, int threads)
      throws ModelException {
    try (Encoder encoder = open(model, wanted, threads)) {
      ModelBench bench =
          Failure.told(
              reason -> ModelFault.CANNOT_BE_MEASURED.about(model.id(), reason),
              () -> ModelBench.measure(encoder, threads, BENCH_NANOS));
      Measurements.in(own).write(model.id(), bench);
      return bench;
    }
  }

  /// What [#bench] found on this machine.
  public Optional<ModelBench> measured(String id) {
    return PackageFiles.isPlain(id)
        ? Measurements.in(own).read(id, ModelBench.class)
        : Optional.empty();
  }

  private AcceleratorTrial trial() {
    return new AcceleratorTrial(runtime, runtimes::missing, System::nanoTime);
  }

  /// Loads a package of the family [ModelPackage.Family#CLASSIFIER].
  public Classifier openClassifier(ModelPackage model, Accelerator accelerator, int threads)
      throws ModelException {
    return runtime.openClassifier(model, accelerator, threads);
  }

  private ModelPackage settle(Arrival arrival) throws IOException {
    Optional<ModelPackage> there = alreadyThere(arrival);
    if (there.isPresent()) {
      return there.get();
    }
    arrival.manifest().writeTo(arrival.directory());
    prove(read(arrival.directory()));
    try (FolderLock _ = lock()) {
      Optional<ModelPackage> meanwhile = alreadyThere(arrival);
      return meanwhile.isPresent() ? meanwhile.get() : show(arrival);
    }
  }

  private ModelPackage show(Arrival arrival) throws IOException {
    Path target = own.resolve(arrival.id());
    if (Files.exists(target)) { // the same package, damaged
      Files.move(target, arrival.directory().resolveSibling(".damaged"));
    }
    Files.move(arrival.directory(), target, StandardCopyOption.ATOMIC_MOVE);
    PackageFiles.forceDirectory(own);
    return read(target);
  }

  /// The package of that id when it is this very one, and whole. Another one is refused.
  private Optional<ModelPackage> alreadyThere(Arrival arrival) throws IOException {
    Optional<Path> there = directory(arrival.id());
    if (there.isEmpty()) {
      return Optional.empty();
    }
    Path directory = there.get();
    Optional<Manifest> recorded = Manifest.in(directory);
    Optional<String> other =
        recorded.isPresent()
            ? recorded.get().differentFrom(arrival.manifest())
            : arrival.manifest().difference(directory);
    if (other.isPresent()) {
      throw ModelFault.OTHER_CONTENT.exception(arrival.id(), other.get());
    }
    return recorded.isPresent() && recorded.get().difference(directory).isPresent()
        ? Optional.empty()
        : Optional.of(read(directory));
  }

  private void prove(ModelPackage model) throws ModelException {
    runtime.checkNumbers(model);
    if (model.family() == ModelPackage.Family.CLASSIFIER) {
      openClassifier(model, Accelerator.CPU, 1).close(); // opening runs it once
    } else {
      try (Encoder encoder = open(model, Accelerator.CPU, 1)) {
        Failure.told(
            reason -> ModelFault.NOT_USABLE.about(model.id(), reason),
            () -> Probe.checked(encoder));
      }
    }
  }

  private ModelPackage read(Path directory) throws ModelException {
    ModelPackage read = runtime.read(directory);
    Optional<Manifest> manifest = Manifest.in(directory);
    return manifest.isPresent() ? manifest.get().completing(read) : read;
  }

  private Path existing(String id) throws ModelException {
    return directory(id).orElseThrow(() -> ModelFault.UNKNOWN.exception(id));
  }

  private Optional<Path> directory(String id) {
    if (!PackageFiles.isPlain(id) || id.contains("/") || id.startsWith(".")) {
      return Optional.empty();
    }
    return folders().stream()
        .map(folder -> folder.resolve(id))
        .filter(Files::isDirectory)
        .findFirst();
  }

  private List<Path> folders() {
    return Stream.concat(Stream.of(own), builtIn.stream()).filter(Files::isDirectory).toList();
  }

  private static List<Path> packages(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory)
          .filter(path -> !String.valueOf(path.getFileName()).startsWith("."))
          .sorted()
          .toList();
    }
  }

  private Staging staging() throws IOException {
    try (FolderLock _ = lock()) {
      return Staging.in(own);
    }
  }

  private FolderLock lock() throws IOException {
    Files.createDirectories(own);
    return FolderLock.take(own.resolve(".lock"), () -> false).orElseThrow();
  }
}
