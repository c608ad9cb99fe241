package app.fovea.desktop.labels;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Which photos are on a board.
public sealed interface Scope {
  /// The whole library.
  record Everything() implements Scope {}

  /// Photos by their numbers, such as what a search shows.
  record Found(Set<Long> photos) implements Scope {
    public Found {
      photos = Set.copyOf(photos);
    }
  }

  /// Files, and everything below folders, as far as they are in the library.
  record Dropped(List<Path> paths) implements Scope {
    public Dropped {
      paths = List.copyOf(paths);
    }
  }

  /// The photos of another scope but those that were taken out of results meanwhile.
  record Without(Scope all, Set<Long> photos) implements Scope {
    public Without {
      photos = Set.copyOf(photos);
    }
  }
}
