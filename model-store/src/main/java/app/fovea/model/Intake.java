package app.fovea.model;

import app.fovea.model.ModelPackage.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Gathers a package from where the user has it: unpacks, copies and hashes. Nothing of it can be
/// seen in the store before it is settled.
final class Intake {
  private final Path staging;
  private final PackageRuntime runtime;
  private final Disk disk;

  Intake(Path staging, PackageRuntime runtime, Disk disk) {
    this.staging = staging;
    this.runtime = runtime;
    this.disk = disk;
  }

  Arrival gather(Path source, String id) throws IOException {
    Path found = PackageLocation.in(opened(source), source);
    if (NarrowPackage.isIn(found)) {
      throw ModelFault.MADE_ELSEWHERE.exception();
    }
    List<String> names = names(runtime.read(found), found);
    long bytes = 0;
    for (String name : names) {
      bytes += Files.size(found.resolve(name));
    }
    disk.require(staging, bytes);
    Path target = Files.createDirectories(staging.resolve("package").resolve(id));
    List<ModelFile> files = new ArrayList<>();
    for (String name : names) {
      files.add(PackageFiles.copy(found.resolve(name), target.resolve(name), name));
    }
    Optional<Manifest> earlier = Manifest.in(found);
    return new Arrival(
        id,
        target,
        files,
        earlier.flatMap(Manifest::licence).or(() -> ModelCard.licence(found)),
        earlier.flatMap(Manifest::source).or(() -> Optional.of(source.toString())));
  }

  private Path opened(Path source) throws IOException {
    if (Files.isDirectory(source)) {
      return source;
    }
    if (!Files.exists(source)) {
      throw ModelFault.NOT_THERE.exception(source);
    }
    if (!source.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
      throw ModelFault.NO_ARCHIVE.exception(source);
    }
    Path unpacked = Files.createDirectory(staging.resolve("unpacked"));
    ZipContents.unpack(source, unpacked, disk);
    return unpacked;
  }

  /// The files the package consists of, what an exported graph keeps beside itself, the card and
  /// the licence.
  private static List<String> names(ModelPackage read, Path directory) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    for (ModelFile file : read.files()) {
      names.add(file.name());
      if (file.name().endsWith(".onnx")) {
        names.addAll(beside(directory, file.name()));
      }
    }
    try (Stream<Path> all = Files.list(directory)) {
      all.filter(Files::isRegularFile)
          .map(path -> String.valueOf(path.getFileName()))
          .filter(name -> name.equals(ModelCard.NAME) || name.startsWith("LICENSE"))
          .forEach(names::add);
    }
    names.remove(Manifest.NAME);
    return List.copyOf(names);
  }

  /// Graphs above 2 GB keep their weights in files beside them, under any name.
  private static List<String> beside(Path directory, String graph) throws IOException {
    int slash = graph.lastIndexOf('/');
    if (slash < 0) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(directory.resolve(graph.substring(0, slash)))) {
      return all.filter(Files::isRegularFile)
          .map(path -> graph.substring(0, slash + 1) + path.getFileName())
          .filter(name -> graph.startsWith("onnx/") ? name.startsWith(graph) : wanted(name))
          .toList();
    }
  }

  /// Variants for other runtimes are left behind.
  private static boolean wanted(String name) {
    return !name.endsWith(".armnn") && !name.endsWith(".rknn");
  }
}
