package app.fovea.index;

import app.fovea.index.scan.Volumes;
import app.fovea.index.store.Catalog;
import app.fovea.index.store.Files.Located;
import app.fovea.index.store.Root;
import app.fovea.index.store.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Between paths as they are now and places on volumes as the catalog keeps them; the mounts are
/// those of the moment it was made. Safe for concurrent use.
final class Locations {
  private static final Path NOWHERE = Path.of("volume 0").toAbsolutePath();

  private final Catalog catalog;
  private final Volumes volumes;
  private final Map<Long, Volume> known = new HashMap<>();
  private final Map<String, Volume> byIdentity = new HashMap<>();

  private Locations(Catalog catalog, Volumes volumes) throws IOException {
    this.catalog = catalog;
    this.volumes = volumes;
    for (Volume volume : catalog.places().volumes()) {
      remember(volume);
    }
  }

  static Locations now(Catalog catalog) throws IOException {
    return new Locations(catalog, Volumes.now());
  }

  /// A place on a volume.
  ///
  /// @param path below the mount, with / between names
  record Spot(Volume volume, String path, boolean lastingInodes) {}

  /// Where a path is, on a volume that the catalog learns about if need be.
  Spot spot(Path path) throws IOException {
    Volumes.Mounted mounted = volumes.of(path);
    Volume volume = volume(mounted);
    return new Spot(volume, below(mounted.mount(), path), mounted.lastingInodes());
  }

  private synchronized Volume volume(Volumes.Mounted mounted) throws IOException {
    Volume volume = byIdentity.get(mounted.identity());
    if (volume == null || !volume.mount().equals(mounted.mount())) {
      volume = catalog.places().volume(mounted.identity(), mounted.mount());
      remember(volume);
    }
    return volume;
  }

  private void remember(Volume volume) {
    known.put(volume.id(), volume);
    byIdentity.put(volume.identity(), volume);
  }

  private static String below(Path mount, Path path) {
    List<String> names = new ArrayList<>();
    mount.relativize(path).forEach(name -> names.add(name.toString()));
    return String.join("/", names);
  }

  /// Where a place is now or, while its volume is away, was last. One that is on no volume, as
  /// damage to the catalog makes it, lies where nothing is.
  synchronized Path path(long volume, String below) {
    Volume last = known.get(volume);
    Path mount = last == null ? NOWHERE : volumes.mount(last.identity()).orElse(last.mount());
    return resolve(mount, below);
  }

  /// Where a file is now or was last.
  Path path(Located file) {
    return path(file.volume(), file.folder()).resolve(file.name());
  }

  private static Path resolve(Path mount, String below) {
    Path path = mount;
    for (String name : below.split("/", -1)) {
      path = path.resolve(name);
    }
    return path;
  }

  Path path(Root root) {
    return path(root.volume().id(), root.path());
  }

  synchronized boolean online(long volume) {
    Volume last = known.get(volume);
    return last != null && volumes.mount(last.identity()).isPresent();
  }

  boolean online(Root root) {
    return online(root.volume().id()) && Files.isDirectory(path(root));
  }

  /// Where the roots are that cannot be reached now, by where they were last.
  List<Path> away() throws IOException {
    return catalog.places().roots().stream()
        .filter(root -> !online(root))
        .map(root -> path(root))
        .toList();
  }

  /// The root that a path is in, by where roots are now or were last.
  Optional<Root> root(Path path) throws IOException {
    for (Root root : catalog.places().roots()) {
      if (path.startsWith(path(root))) {
        return Optional.of(root);
      }
    }
    return Optional.empty();
  }
}
