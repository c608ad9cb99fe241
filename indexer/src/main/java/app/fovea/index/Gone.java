package app.fovea.index;

import app.fovea.index.store.Catalog;
import app.fovea.index.store.KnownFile;
import app.fovea.index.store.KnownFile.Catalogued;
import app.fovea.index.store.KnownFile.Rejected;
import app.fovea.index.store.Places.Entered;
import app.fovea.index.store.Places.KnownFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a walk did not find again. Only what a folder that could be listed does not list is gone;
/// what lies on a volume that is away, or below a folder that is closed, is not.
final class Gone {
  private record Place(long volume, String path) {
    boolean below(Place other) {
      return volume == other.volume
          && (other.path.isEmpty() || path.equals(other.path) || path.startsWith(other.path + "/"));
    }
  }

  /// A file that a folder no longer lists.
  ///
  /// @param content 0 when it was refused
  private record Missing(long volume, long file, long content) {}

  private final Catalog catalog;
  private final Set<Long> volumes = new HashSet<>();
  private final Map<Place, Long> expected = new HashMap<>();
  private final List<Place> renamed = new ArrayList<>();
  private final List<Place> closed = new ArrayList<>();
  private final List<Outcome.Failed> failed = new ArrayList<>();
  private final List<Missing> missing = new ArrayList<>();

  Gone(Catalog catalog) {
    this.catalog = catalog;
  }

  /// Another walk begins.
  void begin() {
    volumes.clear();
  }

  /// To be called with each folder before anything else is said of it.
  void entering(Locations.Spot spot) throws IOException {
    long volume = spot.volume().id();
    if (volumes.add(volume)) {
      for (KnownFolder folder : catalog.places().below(volume, spot.path())) {
        expected.put(new Place(volume, folder.path()), folder.id());
      }
    }
  }

  boolean knows(Locations.Spot spot) {
    return expected.containsKey(place(spot));
  }

  void entered(Locations.Spot spot, Entered folder) {
    long volume = spot.volume().id();
    if (folder.renamedFrom().isPresent()) {
      Place from = new Place(volume, folder.renamedFrom().get());
      renamed.add(place(spot));
      rename(from, place(spot));
    }
    expected.remove(place(spot));
  }

  private void rename(Place from, Place to) {
    for (Place place : List.copyOf(expected.keySet())) {
      if (place.below(from)) {
        Long folder = expected.remove(place);
        String rest = place.path.substring(from.path.length());
        expected.put(new Place(to.volume, to.path + rest), folder);
      }
    }
  }

  /// Whether the folder, or one that it is in, was known under another name.
  boolean moved(Locations.Spot spot) {
    return renamed.stream().anyMatch(place(spot)::below);
  }

  void closed(Locations.Spot spot, Outcome.Failed reason) {
    closed.add(place(spot));
    failed.add(reason);
  }

  void unreadable(Outcome.Failed reason) {
    failed.add(reason);
  }

  /// Files that a folder on a volume no longer lists.
  void missing(long volume, Collection<KnownFile> files) {
    for (KnownFile file : files) {
      long content =
          switch (file.standing()) {
            case Catalogued catalogued -> catalogued.content();
            case Rejected _ -> 0;
          };
      missing.add(new Missing(volume, file.id(), content));
    }
  }

  /// Failures that no file of the catalog stands for.
  List<Outcome.Failed> failed() {
    return List.copyOf(failed);
  }

  /// Forgets what is gone; to be called when every walk came to its end. A volume that was pulled
  /// out meanwhile looks empty: of what was on it nothing is forgotten.
  ///
  /// @param moved contents that were found under another path
  /// @return how many photos are gone, those that moved not counted
  long forget(Set<Long> moved, long model) throws IOException {
    Locations now = Locations.now(catalog);
    List<Long> folders = new ArrayList<>();
    for (Map.Entry<Place, Long> folder : expected.entrySet()) {
      Place place = folder.getKey();
      if (now.online(place.volume()) && closed.stream().noneMatch(place::below)) {
        missing(place.volume(), catalog.files().in(folder.getValue(), model).values());
        folders.add(folder.getValue());
      }
    }
    List<Missing> gone = missing.stream().filter(file -> now.online(file.volume())).toList();
    if (!gone.isEmpty() || !folders.isEmpty()) {
      catalog.files().remove(gone.stream().map(Missing::file).toList(), folders);
    }
    return gone.stream()
        .filter(file -> file.content() != 0 && !moved.contains(file.content()))
        .count();
  }

  private static Place place(Locations.Spot spot) {
    return new Place(spot.volume().id(), spot.path());
  }
}
