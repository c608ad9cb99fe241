package app.fovea.index;

import app.fovea.index.scan.Ignored;
import app.fovea.index.store.Catalog;
import app.fovea.index.store.IgnoreList;
import app.fovea.index.store.IgnoreList.IgnoredFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is left out of the library's folders. A rule takes effect when the folders are next brought
/// up to date: what it covers is forgotten, but for labels and vectors, and comes back without work
/// when the rule is taken back.
public final class IgnoreRules {
  private final Catalog catalog;

  IgnoreRules(Catalog catalog) {
    this.catalog = catalog;
  }

  /// Folders first, each kind in the order of names.
  public List<IgnoreRule> list() throws IOException {
    Locations locations = Locations.now(catalog);
    List<IgnoreRule> rules = new ArrayList<>();
    for (IgnoredFolder folder : ignored().folders()) {
      rules.add(new IgnoreRule.Subfolder(locations.path(folder.volume(), folder.path())));
    }
    ignored().patterns().forEach(pattern -> rules.add(new IgnoreRule.Names(pattern)));
    return rules;
  }

  /// @throws LibraryException BAD_REQUEST for a folder that is not below one of the library's and
  ///     for a pattern that would cover everything
  public void add(IgnoreRule rule) throws IOException {
    switch (rule) {
      case IgnoreRule.Subfolder(Path path) -> ignored().addFolder(below(path));
      case IgnoreRule.Names(String pattern) -> ignored().addPattern(sensible(pattern));
    }
  }

  public void remove(IgnoreRule rule) throws IOException {
    switch (rule) {
      case IgnoreRule.Subfolder(Path path) -> ignored().removeFolder(place(path));
      case IgnoreRule.Names(String pattern) -> ignored().removePattern(pattern);
    }
  }

  private IgnoreList ignored() {
    return catalog.ignored();
  }

  private static String sensible(String pattern) throws LibraryException {
    String stripped = pattern.strip();
    if (stripped.replaceAll("[*?.]", "").isEmpty() || stripped.matches(".*[/\\\\].*")) {
      throw LibraryFault.NO_PATTERN.exception(LibraryException.Kind.BAD_REQUEST, stripped);
    }
    return stripped;
  }

  private IgnoredFolder below(Path path) throws IOException {
    Path real = path.toRealPath();
    Locations locations = Locations.now(catalog);
    if (locations.root(real).filter(root -> !locations.path(root).equals(real)).isEmpty()) {
      throw LibraryFault.NOTHING_TO_IGNORE.exception(LibraryException.Kind.BAD_REQUEST, path);
    }
    return place(real);
  }

  private IgnoredFolder place(Path path) throws IOException {
    for (IgnoredFolder known : ignored().folders()) {
      if (Locations.now(catalog).path(known.volume(), known.path()).equals(path)) {
        return known;
      }
    }
    Locations.Spot spot = Locations.now(catalog).spot(path);
    return new IgnoredFolder(spot.volume().id(), spot.path());
  }

  /// For a walk, with some folders besides.
  Ignored and(Set<Path> others) throws IOException {
    Locations locations = Locations.now(catalog);
    Set<Path> folders = new HashSet<>(others);
    for (IgnoredFolder folder : ignored().folders()) {
      folders.add(locations.path(folder.volume(), folder.path()));
    }
    return new Ignored(folders, ignored().patterns());
  }
}
