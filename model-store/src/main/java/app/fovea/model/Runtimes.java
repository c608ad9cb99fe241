package app.fovea.model;

import app.fovea.model.ModelPackage.ModelFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The runtime packs of a library, each in a folder of its own with a record of its files.
public final class Runtimes {
  private static final Logger LOG = LoggerFactory.getLogger(Runtimes.class);
  private static final String NATIVE_PATH = "onnxruntime.native.path";

  private final Path folder;
  private final List<RuntimePack> packs;
  private final Disk disk;

  /// @param folder where the packs are; made when first needed
  public Runtimes(Path folder) {
    this(folder, RuntimePack.here(), Disk.real());
  }

  /// @param packs for this machine
  public Runtimes(Path folder, List<RuntimePack> packs, Disk disk) {
    this.folder = folder;
    this.packs = List.copyOf(packs);
    this.disk = disk;
  }

  /// The packs that can be had for this machine.
  public List<RuntimePack> packs() {
    return packs;
  }

  public Optional<RuntimePack> find(String id) {
    return packs.stream().filter(pack -> pack.id().equals(id)).findFirst();
  }

  /// Where a pack's archive can be fetched to over several runs, before [#install]. Hidden.
  public Path incoming(RuntimePack pack) {
    return folder.resolve(".downloads").resolve(pack.directory());
  }

  /// Where the pack lies once it is installed.
  public Path directory(RuntimePack pack) {
    return folder.resolve(pack.directory());
  }

  /// The files of a pack that is installed and, by their sizes, whole.
  public Optional<List<ModelFile>> installed(RuntimePack pack) {
    Path directory = directory(pack);
    try {
      Optional<Manifest> manifest = Manifest.in(directory);
      return manifest.isPresent() && manifest.get().sized(directory)
          ? manifest.map(Manifest::files)
          : Optional.empty();
    } catch (IOException e) {
      LOG.warn("The runtime in {} is left out", directory, e);
      return Optional.empty();
    }
  }

  /// Makes sure that archive and files fit on the disk.
  public void requireRoom(RuntimePack pack) throws IOException {
    long there = PackageFiles.bytes(incoming(pack));
    disk.require(folder, pack.bytes() + pack.unpackedBytes() - there);
  }

  /// Unpacks an archive that was checked, and moves the files into place all at once.
  ///
  /// @param archive in [#incoming]
  public List<ModelFile> install(RuntimePack pack, Path archive) throws IOException {
    Path unpacked = archive.resolveSibling("unpacked");
    PackageFiles.delete(unpacked);
    Files.createDirectories(unpacked);
    List<ModelFile> files = new ArrayList<>(new Unpacking(pack, unpacked).of(archive));
    for (String name : pack.own()) {
      try (InputStream in = own(name, pack.platform())) {
        files.add(PackageFiles.write(in, unpacked.resolve(name), name));
      }
    }
    new Manifest(files, Optional.of(pack.licence()), Optional.of(pack.source().toString()))
        .writeTo(unpacked);
    Path target = directory(pack);
    PackageFiles.delete(target); // a damaged one
    Files.move(unpacked, target, StandardCopyOption.ATOMIC_MOVE);
    PackageFiles.forceDirectory(folder);
    return files;
  }

  /// A file of the runtime that came with Fovea: beside the program, or in the library's jar.
  private static InputStream own(String name, String platform) throws IOException {
    String beside = System.getProperty(NATIVE_PATH);
    if (beside != null) {
      return Files.newInputStream(Path.of(beside, name));
    }
    String resource = "/ai/onnxruntime/native/" + platform + "/" + name;
    InputStream in = SilentRuntime.class.getResourceAsStream(resource);
    if (in == null) {
      throw ModelFault.NO_RUNTIME.exception(name, platform);
    }
    return in;
  }

  /// Deletes a pack, and what was fetched of one.
  public void remove(RuntimePack pack) throws ModelException {
    Failure.told(
        reason -> ModelFault.NOT_REMOVED.about(pack.id(), reason),
        () -> {
          PackageFiles.delete(incoming(pack));
          PackageFiles.delete(directory(pack));
          return pack;
        });
  }

  /// Names the first file that is no longer what was recorded when the pack came in.
  public Optional<String> damage(RuntimePack pack) throws ModelException {
    Path directory = directory(pack);
    return Failure.told(
        reason -> ModelFault.NOT_READ.about(pack.id(), reason),
        () -> {
          Optional<Manifest> manifest = Manifest.in(directory);
          return manifest.isPresent()
              ? manifest.get().difference(directory)
              : Optional.of(ModelFault.RECORD_MISSING.about());
        });
  }

  /// Lets the first pack that this machine can use take the place of the runtime that came with
  /// Fovea. Only before that was loaded: afterwards nothing changes until the next start.
  public void activate() {
    usable().ifPresent(this::activate);
  }

  /// The pack that [#activate] takes.
  public Optional<RuntimePack> usable() {
    return packs.stream()
        .filter(pack -> installed(pack).isPresent() && lacking(pack).isEmpty())
        .findFirst();
  }

  private void activate(RuntimePack pack) {
    Path directory = directory(pack).toAbsolutePath();
    try {
      pack.first().forEach(name -> System.load(directory.resolve(name).toString()));
      System.setProperty(NATIVE_PATH, directory.toString());
    } catch (UnsatisfiedLinkError e) {
      LOG.warn("The runtime in {} cannot be loaded", directory, e);
    }
  }

  /// Why none of the accelerators of a pack can be used on this machine.
  public Optional<String> lacking(RuntimePack pack) {
    List<Optional<String>> lacks =
        pack.needs().entrySet().stream()
            .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
            .map(need -> need.getKey().machineLacks(need.getValue()))
            .toList();
    return lacks.stream().anyMatch(Optional::isEmpty) ? Optional.empty() : lacks.getFirst();
  }

  /// Why an accelerator cannot even be tried; empty when it can.
  public Optional<String> missing(Accelerator one) {
    Optional<RuntimePack> pack =
        packs.stream().filter(it -> it.accelerators().contains(one)).findFirst();
    if (pack.isEmpty()) {
      return one.isBuiltIn()
          ? one.machineLacks(List.of())
          : Optional.of(AcceleratorNote.BUILT_WITHOUT.about(one.title()));
    }
    Optional<String> machine =
        one.machineLacks(Objects.requireNonNull(pack.get().needs().get(one)));
    return machine.isPresent() || one.isBuiltIn() ? machine : Optional.of(absence(pack.get()));
  }

  private String absence(RuntimePack pack) {
    if (installed(pack).isPresent()) {
      return AcceleratorNote.NEXT_START.about();
    }
    Optional<String> other = otherVersion(pack);
    return other.isPresent()
        ? AcceleratorNote.OTHER_VERSION.about(other.get(), pack.directory(), pack.id())
        : AcceleratorNote.NOT_INSTALLED.about(pack.id(), Disk.readable(pack.bytes()));
  }

  private Optional<String> otherVersion(RuntimePack pack) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> String.valueOf(path.getFileName()))
          .filter(name -> name.startsWith(pack.id() + "-") && !name.equals(pack.directory()))
          .findFirst();
    } catch (IOException e) {
      return Optional.empty(); // there is no such folder yet
    }
  }
}
