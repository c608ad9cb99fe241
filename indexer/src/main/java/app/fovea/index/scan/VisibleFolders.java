package app.fovea.index.scan;

import java.nio.file.Path;
import java.util.List;

/// The folders that somebody is looking at, whose photos come before all others. It can change at
/// any time. Safe for concurrent use.
public final class VisibleFolders {
  private volatile List<Path> shown = List.of();

  /// @param folders absolute paths
  public void show(List<Path> folders) {
    shown = List.copyOf(folders);
  }

  /// What is shown now; another list whenever it has changed.
  public List<Path> shown() {
    return shown;
  }

  /// Whether a path is in one of them, or below it.
  public boolean contain(Path path) {
    return shown.stream().anyMatch(path::startsWith);
  }

  /// Whether a folder is one of them, lies in one, or leads to one.
  boolean concern(Path folder) {
    return contain(folder) || shown.stream().anyMatch(each -> each.startsWith(folder));
  }
}
