package app.fovea.index;

import app.fovea.index.scan.FileWalk;
import app.fovea.index.scan.Ignored;
import app.fovea.index.scan.Listing;
import app.fovea.index.scan.Listing.Closed;
import app.fovea.index.scan.Listing.Entry;
import app.fovea.index.scan.Listing.Listed;
import app.fovea.index.scan.VisibleFolders;
import app.fovea.index.store.Change;
import app.fovea.index.store.FileState;
import app.fovea.index.store.Files.Located;
import app.fovea.index.store.KnownFile;
import app.fovea.index.store.KnownFile.Catalogued;
import app.fovea.index.store.KnownFile.Rejected;
import app.fovea.index.store.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// The comparison of folders with what the catalog knows of them, without reading a file: what is
/// new or has changed becomes work, what is gone is remembered until the run ends.
final class Inventory implements Callable<Boolean> {
  private final Line line;
  private final Locations locations;
  private final List<Path> tops;
  private final Ignored ignored;
  private final VisibleFolders visible;
  private final WorkQueue queue;
  private final Results results;
  private final Tally tally;
  private final Gone gone;

  Inventory(
      Line line, Locations locations, Scope scope, WorkQueue queue, Results results, Tally tally) {
    this.line = line;
    this.locations = locations;
    this.tops = scope.tops();
    this.ignored = scope.ignored();
    this.visible = scope.visible();
    this.queue = queue;
    this.results = results;
    this.tally = tally;
    this.gone = new Gone(line.catalog());
  }

  /// Which folders to walk and which to leave out.
  ///
  /// @param visible folders to go to first
  record Scope(List<Path> tops, Ignored ignored, VisibleFolders visible) {}

  /// What was missed; complete when the walk is.
  Gone gone() {
    return gone;
  }

  @Override
  public Boolean call() throws IOException, InterruptedException {
    for (Path top : tops) {
      gone.begin();
      FileWalk walk = new FileWalk(top, ignored, visible);
      while (walk.hasNext() && !queue.ended()) {
        look(walk.next());
      }
    }
    tally.walked();
    queue.end();
    return true;
  }

  private void look(Listing listing) throws IOException, InterruptedException {
    Locations.Spot spot = locations.spot(listing.folder());
    gone.entering(spot);
    switch (listing) {
      case Closed closed -> {
        gone.closed(spot, new Outcome.Failed(closed.folder(), closed.reason()));
        tally.found();
        tally.failed();
      }
      case Listed listed -> {
        if (!listed.files().isEmpty() || gone.knows(spot) || tops.contains(listed.folder())) {
          compare(listed, spot);
        }
      }
    }
  }

  private void compare(Listed listed, Locations.Spot spot)
      throws IOException, InterruptedException {
    long volume = spot.volume().id();
    Places.Entered folder =
        line.catalog()
            .places()
            .folder(
                volume,
                spot.path(),
                spot.lastingInodes() ? listed.inode() : 0,
                path -> Files.isDirectory(locations.path(volume, path)));
    gone.entered(spot, folder);
    boolean moved = gone.moved(spot);
    Map<String, KnownFile> known =
        new HashMap<>(line.catalog().files().in(folder.id(), line.model()));
    List<Entry> fresh = new ArrayList<>();
    Sidecars sidecars = Sidecars.in(listed);
    for (Entry each : listed.files()) {
      Entry entry = sidecars.with(each);
      FileState state = state(entry, folder.id(), spot.lastingInodes());
      KnownFile before = known.remove(state.name());
      if (before != null && settled(before, state)) {
        unchanged(before, moved);
      } else if (before != null) {
        tally.found();
        changed(entry, state, volume, content(before));
      } else {
        fresh.add(entry);
      }
    }
    gone.missing(volume, known.values());
    for (Entry entry : fresh) {
      fresh(entry, state(entry, folder.id(), spot.lastingInodes()), volume);
    }
  }

  private static FileState state(Entry entry, long folder, boolean lastingInodes) {
    return new FileState(
        folder,
        String.valueOf(entry.path().getFileName()),
        entry.size(),
        entry.modified(),
        lastingInodes ? entry.inode() : 0);
  }

  private boolean settled(KnownFile before, FileState now) {
    return before.state().same(now)
        && switch (before.standing()) {
          case Catalogued catalogued -> catalogued.embedded();
          case Rejected rejected ->
              rejected.decoder().filter(line.pictures()::isInstalled).isPresent();
        };
  }

  private void unchanged(KnownFile file, boolean moved) {
    tally.found();
    switch (file.standing()) {
      case Catalogued _ -> {
        if (moved) {
          tally.moved();
        } else {
          tally.unchanged();
        }
      }
      case Rejected _ -> tally.failed();
    }
  }

  private void fresh(Entry entry, FileState state, long volume)
      throws IOException, InterruptedException {
    if (!Path.of(entry.path().toString()).equals(entry.path())) {
      gone.unreadable(
          new Outcome.Failed(
              entry.path(), "The file's name is not valid text on this system; rename the file."));
      tally.found();
      tally.failed();
    } else if (line.pictures().accepts(entry.path())) {
      tally.found();
      changed(entry, state, volume, 0);
    }
  }

  /// Another name for a file that has kept the one it had is a hard link.
  private static Change.Way way(Path former, Path now) throws IOException {
    return Files.exists(former) && Files.isSameFile(former, now)
        ? Change.Way.COPIED
        : Change.Way.MOVED;
  }

  private static long content(KnownFile file) {
    return switch (file.standing()) {
      case Catalogued catalogued -> catalogued.content();
      case Rejected _ -> 0;
    };
  }

  /// A file that only changed its name is known by its inode; all others are read.
  private void changed(Entry entry, FileState state, long volume, long before)
      throws IOException, InterruptedException {
    Optional<Located> same = line.catalog().files().sameInode(volume, state);
    if (same.isPresent()
        && line.catalog().contents().embedded(same.get().content(), line.model())) {
      Path former = locations.path(same.get());
      results.put(
          new Change.Found(
              state,
              same.get().content(),
              same.get().content() == before ? Change.Way.KEPT : way(former, entry.path()),
              Files.exists(former) ? 0 : same.get().id(),
              Optional.empty()));
    } else {
      queue.put(Work.of(entry.path(), state, before));
    }
  }
}
