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
import java.util.function.Consumer;

/// Keeps a library up with its folders: by the system's events where they come, by looking every
/// minute where they do not. A folder whose volume comes back is brought up to date at once.
final class Watching {
  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(60);

  private final Update update;
  private final Folders folders;
  private final Consumer<String> notice;
  private final BooleanSupplier cancelled;

  /// What is done with folders in which something changed.
  interface Update {
    void of(List<Path> changed) throws IOException;
  }

  /// @param notice told in sentences what people should know
  Watching(Update update, Folders folders, Consumer<String> notice, BooleanSupplier cancelled) {
    this.update = update;
    this.folders = folders;
    this.notice = notice;
    this.cancelled = cancelled;
  }

  void untilCancelled() throws IOException {
    Set<Path> before = Set.of();
    while (!stopped()) {
      Set<Path> online = online();
      // What changes while the folders are gone through is told afterwards.
      try (FolderWatch watch = FolderWatch.over(List.copyOf(online))) {
        watch.unwatched().values().forEach(notice);
        bringUpToDate(added(online, before));
        before = online;
        whileSame(online, watch);
      }
    }
  }

  private static Set<Path> added(Set<Path> online, Set<Path> before) {
    Set<Path> added = new HashSet<>(online);
    added.removeAll(before);
    return added;
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
      update.of(within);
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
