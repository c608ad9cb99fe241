package app.fovea.index;

import app.fovea.index.scan.FolderWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Keeps a library up with its folders: by the system's events where they come, by looking every
/// minute where they do not. A folder whose volume comes back is brought up to date at once.
final class Watching {
  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(60);

  private final FolderEvents events;
  private final Folders folders;
  private final BooleanSupplier cancelled;

  Watching(FolderEvents events, Folders folders, BooleanSupplier cancelled) {
    this.events = events;
    this.folders = folders;
    this.cancelled = cancelled;
  }

  void untilCancelled() throws IOException {
    Set<Path> before = Set.of();
    while (!stopped()) {
      Set<Path> online = online();
      // What changes while the folders are gone through is told afterwards.
      try (FolderWatch watch = FolderWatch.over(List.copyOf(online))) {
        watch.unwatched().values().forEach(events::notice);
        tellAway(without(before, online));
        bringUpToDate(without(online, before));
        before = online;
        whileSame(online, watch);
      }
    }
  }

  private static Set<Path> without(Set<Path> folders, Set<Path> others) {
    Set<Path> rest = new HashSet<>(folders);
    rest.removeAll(others);
    return rest;
  }

  private void tellAway(Set<Path> gone) {
    if (!gone.isEmpty()) {
      events.away(List.copyOf(gone));
    }
  }

  /// Until a volume comes or goes, or a folder is added or removed.
  private void whileSame(Set<Path> online, FolderWatch watch) throws IOException {
    long looked = System.nanoTime();
    while (!stopped() && online().equals(online)) {
      Set<Path> changed = new HashSet<>(changes(watch));
      if (System.nanoTime() - looked > BETWEEN_LOOKS.toNanos()) {
        changed.addAll(watch.unwatched().keySet());
        looked = System.nanoTime();
      }
      bringUpToDate(changed);
    }
  }

  private static Set<Path> changes(FolderWatch watch) {
    try {
      return watch.changes(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Set.of();
    }
  }

  private boolean stopped() {
    return cancelled.getAsBoolean() || Thread.currentThread().isInterrupted();
  }

  private Set<Path> online() throws IOException {
    return Set.copyOf(folders.online());
  }

  private void bringUpToDate(Set<Path> changed) throws IOException {
    List<Path> there = new ArrayList<>();
    for (Path folder : changed) {
      there.add(existing(folder));
    }
    List<Path> within = within(there);
    if (!within.isEmpty() && !stopped()) {
      events.changed(within);
    }
  }

  private static Path existing(Path folder) {
    Path there = folder;
    while (!Files.isDirectory(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return there;
  }

  /// A folder that vanished with the root it was in leads out of the library.
  private List<Path> within(List<Path> changed) throws IOException {
    Set<Path> roots = online();
    return changed.stream()
        .filter(folder -> roots.stream().anyMatch(folder::startsWith))
        .distinct()
        .toList();
  }
}
