package app.fovea.index;

import app.fovea.index.query.Filter;
import app.fovea.index.store.Catalog;
import app.fovea.index.store.Selection;
import app.fovea.index.store.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// From filters to the numbers of the contents that pass them.
final class Filters {
  private final Catalog catalog;

  Filters(Catalog catalog) {
    this.catalog = catalog;
  }

  BitSet passing(List<Filter> filters) throws IOException {
    Locations locations = Locations.now(catalog);
    Map<Filter, Surroundings> surrounded = new LinkedHashMap<>();
    for (Filter filter : filters) {
      surrounded.put(filter, surroundings(filter, locations));
    }
    return catalog.selection().contents(surrounded);
  }

  private Surroundings surroundings(Filter filter, Locations locations) throws IOException {
    return switch (filter) {
      case Filter.Folder folder -> new Surroundings(folders(folder, locations), List.of());
      case Filter.Is _ -> new Surroundings(List.of(), online(locations));
      case Filter.Not not -> surroundings(not.filter(), locations);
      case Filter.Label _,
          Filter.Camera _,
          Filter.Lens _,
          Filter.Type _,
          Filter.Taken _,
          Filter.Before _,
          Filter.After _,
          Filter.Near _,
          Filter.Rating _,
          Filter.Has _ ->
          Surroundings.NONE;
    };
  }

  private List<Long> online(Locations locations) throws IOException {
    return catalog.places().volumes().stream()
        .map(volume -> volume.id())
        .filter(locations::online)
        .toList();
  }

  private List<Long> folders(Filter.Folder filter, Locations locations) throws IOException {
    List<Long> folders = new ArrayList<>();
    for (Selection.Place place : catalog.selection().folders()) {
      Path path = locations.path(place.volume(), place.path());
      if (filter.any().stream().anyMatch(name -> names(name, place.path(), path))) {
        folders.add(place.folder());
      }
    }
    return folders;
  }

  /// The photo by a file that is in a folder asked for, where another one is shown.
  static Photo asAsked(Photo photo, List<Filter> filters) {
    for (Filter filter : filters) {
      if (filter instanceof Filter.Folder folder && !isIn(folder, photo.path())) {
        Optional<Path> inside =
            photo.copies().stream()
                .filter(copy -> isIn(folder, copy))
                .filter(copy -> Files.exists(copy) || !photo.online())
                .findFirst();
        return inside.map(photo::shownAt).orElse(photo);
      }
    }
    return photo;
  }

  private static boolean isIn(Filter.Folder filter, Path file) {
    Path folder = file.getParent();
    return folder != null
        && filter.any().stream().anyMatch(name -> names(name, folder.toString(), folder));
  }

  /// Whether the folder is, or is below, what the filter names: a whole path, or names that follow
  /// each other anywhere in it.
  private static boolean names(String name, String below, Path path) {
    String wanted = slashes(name);
    return wanted.startsWith("/") || name.matches("[A-Za-z]:.*")
        ? (slashes(path.toString()) + "/").startsWith(wanted.replaceAll("/+$", "") + "/")
        : ("/" + slashes(below) + "/").contains("/" + wanted.replaceAll("^/+|/+$", "") + "/");
  }

  private static String slashes(String path) {
    return path.replace('\\', '/').toLowerCase(Locale.ROOT);
  }
}
