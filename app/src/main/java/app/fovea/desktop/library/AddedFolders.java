package app.fovea.desktop.library;

import app.fovea.index.Folder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Folders that came to a library, and those of the library that went because they lie below.
///
/// @param folders that came
/// @param replaced that went
record AddedFolders(List<Path> folders, List<Path> replaced) {
  /// Adds folders; what is there already, or lies below one that is, adds nothing.
  static AddedFolders to(Gallery gallery, List<Path> chosen) throws IOException {
    List<Path> before = paths(gallery);
    for (Path folder : chosen) {
      gallery.addFolder(folder);
    }
    List<Path> after = paths(gallery);
    return new AddedFolders(without(after, before), without(before, after));
  }

  private static List<Path> paths(Gallery gallery) throws IOException {
    return gallery.status().folders().stream().map(Folder::path).toList();
  }

  private static List<Path> without(List<Path> some, List<Path> others) {
    return some.stream().filter(path -> !others.contains(path)).toList();
  }

  boolean isNothing() {
    return folders.isEmpty();
  }

  /// Makes the library's folders what they were before.
  void takeBack(Gallery gallery) throws IOException {
    for (Path folder : folders) {
      gallery.removeFolder(folder);
    }
    for (Path folder : replaced) {
      gallery.addFolder(folder);
    }
  }

  List<Path> all() {
    List<Path> all = new ArrayList<>(folders);
    all.addAll(replaced);
    return all;
  }

  String said() {
    return folders.stream().map(Path::toString).collect(Collectors.joining(", "));
  }
}
