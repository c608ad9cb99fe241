package app.fovea.index;

import app.fovea.index.image.Candidates;
import app.fovea.index.scan.Listing.Entry;
import app.fovea.index.scan.Listing.Listed;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The sidecars of a folder. A picture counts as changed when its sidecar has changed, so that what
/// is written there is read again.
record Sidecars(Map<Path, Long> modified) {

  static Sidecars in(Listed folder) {
    Map<Path, Long> modified = new HashMap<>();
    for (Entry entry : folder.files()) {
      if (entry.path().toString().toLowerCase(Locale.ROOT).endsWith(".xmp")) {
        modified.put(entry.path(), entry.modified());
      }
    }
    return new Sidecars(modified);
  }

  /// The entry, as new as the newest of it and its sidecars.
  Entry with(Entry picture) {
    if (modified.isEmpty()) {
      return picture;
    }
    long newest = picture.modified();
    for (Path sidecar : Candidates.sidecars(picture.path())) {
      newest = Math.max(newest, modified.getOrDefault(sidecar, 0L));
    }
    return new Entry(picture.path(), picture.size(), newest, picture.inode());
  }
}
