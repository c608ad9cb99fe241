package app.fovea.index;

import app.fovea.index.scan.Ignored;
import app.fovea.index.store.Catalog;
import app.fovea.index.store.Files.Refusal;
import app.fovea.index.store.Places.KnownPlace;
import app.fovea.index.store.Root;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The folders that the user added.
final class Folders {
  private final Catalog catalog;

  Folders(Catalog catalog) {
    this.catalog = catalog;
  }

  List<Folder> list() throws IOException {
    Locations locations = Locations.now(catalog);
    List<Folder> folders = new ArrayList<>();
    for (Root root : catalog.places().roots()) {
      Path path = locations.path(root);
      long photos = catalog.files().photos(root.volume().id(), root.path());
      folders.add(new Folder(path, photos, locations.online(root)));
    }
    return folders;
  }

  /// Those that are there now.
  List<Path> online() throws IOException {
    Locations locations = Locations.now(catalog);
    List<Path> online = new ArrayList<>();
    for (Root root : catalog.places().roots()) {
      if (locations.online(root)) {
        online.add(locations.path(root));
      }
    }
    return online;
  }

  void add(Path folder) throws IOException {
    Locations locations = Locations.now(catalog);
    KnownPlace place = place(folder, locations);
    if (locations.root(real(folder)).isEmpty()) {
      catalog.places().addRoot(place.volume(), place.path());
    }
  }

  /// Whoever removed a folder while its drive was away, or said where it is now, can take that back
  /// although there is nothing to be seen in its place.
  private KnownPlace place(Path folder, Locations locations) throws IOException {
    if (!Files.exists(folder)) {
      Path real = real(folder);
      for (KnownPlace place : catalog.places().removed()) {
        if (locations.path(place.volume(), place.path()).equals(real)) {
          return place;
        }
      }
    }
    Locations.Spot spot = locations.spot(existing(folder));
    return new KnownPlace(spot.volume().id(), spot.path());
  }

  private static Path real(Path folder) throws IOException {
    return Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
  }

  private static Path existing(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      throw LibraryFault.NO_FOLDER.exception(LibraryException.Kind.NO_SUCH_FILE, folder);
    }
    if (!Files.isDirectory(folder)) {
      throw LibraryFault.A_FILE.exception(LibraryException.Kind.NO_SUCH_FILE, folder);
    }
    return folder.toRealPath();
  }

  void remove(Path folder) throws IOException {
    catalog.places().removeRoot(root(folder));
  }

  /// Says that a root is now somewhere else, as it is: its files are not read again.
  void relocate(Path root, Path folder) throws IOException {
    Root moved = root(root);
    KnownPlace place = place(folder, Locations.now(catalog));
    catalog.places().relocate(moved, place.volume(), place.path());
  }

  private Root root(Path folder) throws IOException {
    Locations locations = Locations.now(catalog);
    Path real = real(folder);
    for (Root root : catalog.places().roots()) {
      if (locations.path(root).equals(real)) {
        return root;
      }
    }
    throw LibraryFault.NOT_OF_THE_LIBRARY.exception(LibraryException.Kind.NO_SUCH_FILE, folder);
  }

  /// Where to walk: those folders that are not left out, or every root that is there.
  List<Path> tops(List<Path> asked, Ignored ignored) throws IOException {
    List<Path> tops = new ArrayList<>();
    Locations locations = Locations.now(catalog);
    if (asked.isEmpty()) {
      return online();
    }
    for (Path folder : asked) {
      Path real = existing(folder);
      Optional<Root> root = locations.root(real);
      if (root.isEmpty()) {
        throw LibraryFault.NOT_IN_THE_LIBRARY.exception(LibraryException.Kind.BAD_REQUEST, folder);
      }
      if (locations.online(root.get().volume().id())
          && !ignored.reaches(real, locations.path(root.get()))
          && tops.stream().noneMatch(real::startsWith)) {
        tops.removeIf(top -> top.startsWith(real));
        tops.add(real);
      }
    }
    return tops;
  }

  /// The folders right below one, with how many photos are known in each and below it.
  List<Subfolder> below(Path folder) throws IOException {
    Locations locations = Locations.now(catalog);
    Root root =
        locations
            .root(folder)
            .orElseThrow(
                () ->
                    new LibraryException(
                        LibraryException.Kind.NO_SUCH_FILE,
                        "%s is not in a folder of this library.".formatted(folder)));
    StringBuilder path = new StringBuilder(root.path());
    for (Path name : locations.path(root).relativize(folder)) {
      path.append(path.isEmpty() || name.toString().isEmpty() ? "" : "/").append(name);
    }
    return catalog.files().photosBelow(root.volume().id(), path.toString()).stream()
        .map(each -> new Subfolder(folder.resolve(each.name()), each.photos(), each.deeper()))
        .toList();
  }

  /// Every refused file in those folders and below them.
  List<Outcome.Failed> failed(List<Path> folders) throws IOException {
    Locations locations = Locations.now(catalog);
    List<Outcome.Failed> failed = new ArrayList<>();
    for (Path folder : folders) {
      Locations.Spot spot = locations.spot(folder);
      for (Refusal refusal : catalog.files().refusals(spot.volume().id(), spot.path())) {
        Path path = locations.path(refusal.volume(), refusal.folder()).resolve(refusal.name());
        failed.add(new Outcome.Failed(path, refusal.reason()));
      }
    }
    return failed;
  }
}
