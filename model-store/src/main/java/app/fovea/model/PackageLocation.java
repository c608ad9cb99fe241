package app.fovea.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the directory that is a package: the one that was named, the current snapshot of a hub
/// cache, or the only one in what a zip held. Nowhere else: who names a folder of anything does not
/// mean a model that happens to lie somewhere in it.
final class PackageLocation {
  /// Where a zip may put it.
  private static final int DEEPEST = 4;

  /// Where one is looked for to be named to the user.
  private static final int NEAR = 1;

  /// How a hub cache names the folders of its repositories.
  private static final String REPOSITORY = "models--";
  private static final List<String> SIGNS =
      List.of(
          Manifest.NAME,
          "open_clip_config.json",
          "config.json",
          "preprocessor_config.json",
          "visual",
          "textual",
          "onnx");

  private PackageLocation() {}

  /// @param named what the user said: this directory, or the zip that was unpacked into it
  static Path in(Path directory, Path named) throws ModelException {
    return Failure.told(
        reason -> ModelFault.NOT_READ.about(named, reason),
        () -> {
          List<Path> found =
              directory.equals(named) ? itself(directory) : search(directory, DEEPEST);
          if (found.size() == 1) {
            return found.getFirst();
          }
          List<Path> near = found.isEmpty() ? search(directory, NEAR) : found;
          throw near.isEmpty()
              ? ModelFault.NO_PACKAGE.exception(named)
              : several(directory, named, near);
        });
  }

  /// A package, a repository of a hub cache, or the cache as far as it has one.
  private static List<Path> itself(Path directory) throws IOException {
    List<Path> found = search(directory, 0);
    return found.isEmpty() ? repositories(directory) : found;
  }

  private static List<Path> repositories(Path cache) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path child : children(cache)) {
      if (String.valueOf(child.getFileName()).startsWith(REPOSITORY)) {
        found.addAll(search(child, 0));
      }
    }
    return found;
  }

  private static List<Path> search(Path directory, int depth) throws IOException {
    if (isPackage(directory)) {
      return List.of(directory);
    }
    if (Files.isDirectory(directory.resolve("snapshots"))) {
      return snapshot(directory).map(List::of).orElse(List.of());
    }
    List<Path> found = new ArrayList<>();
    if (depth > 0) {
      for (Path child : children(directory)) {
        found.addAll(search(child, depth - 1));
      }
    }
    return found;
  }

  private static boolean isPackage(Path directory) throws IOException {
    if (SIGNS.stream().anyMatch(sign -> Files.exists(directory.resolve(sign)))) {
      return true;
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.anyMatch(file -> file.toString().endsWith(".safetensors"));
    }
  }

  /// The revision that `refs/main` names; without one, the latest.
  private static Optional<Path> snapshot(Path cache) throws IOException {
    Path snapshots = cache.resolve("snapshots");
    Optional<Path> main = mainRevision(cache).map(snapshots::resolve).filter(Files::isDirectory);
    if (main.isPresent()) {
      return main;
    }
    return children(snapshots).stream().max(Comparator.comparing(PackageLocation::modified));
  }

  private static Optional<String> mainRevision(Path cache) throws IOException {
    try {
      String revision = Files.readString(cache.resolve("refs").resolve("main")).strip();
      return Optional.of(revision).filter(name -> name.matches("[0-9a-zA-Z]+"));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static FileTime modified(Path path) {
    try {
      return Files.getLastModifiedTime(path);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }

  private static List<Path> children(Path directory) throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(Files::isDirectory)
          .filter(child -> !String.valueOf(child.getFileName()).startsWith("."))
          .filter(child -> !String.valueOf(child.getFileName()).equals("__MACOSX"))
          .sorted()
          .toList();
    }
  }

  private static ModelException several(Path directory, Path named, List<Path> found) {
    String names =
        found.stream()
            .limit(5)
            .map(path -> directory.relativize(path).toString())
            .collect(Collectors.joining(", "));
    return found.size() == 1
        ? ModelFault.ONE_INSIDE.exception(named, names)
        : ModelFault.SEVERAL_INSIDE.exception(named, found.size(), names);
  }
}
