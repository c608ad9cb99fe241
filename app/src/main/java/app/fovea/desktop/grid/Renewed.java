package app.fovea.desktop.grid;

import app.fovea.index.Photo;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/// The photos of another list, some of them as they are known to be now.
final class Renewed extends AbstractList<Photo> implements RandomAccess {
  private final List<Photo> photos;
  private final Map<Long, Photo> now;

  private Renewed(List<Photo> photos, Map<Long, Photo> now) {
    this.photos = photos;
    this.now = now;
  }

  /// @param now by number; what a list was renewed with before stays, one layer deep
  static Renewed of(List<Photo> photos, Map<Long, Photo> now) {
    if (photos instanceof Renewed before) {
      Map<Long, Photo> all = new HashMap<>(before.now);
      all.putAll(now);
      return new Renewed(before.photos, all);
    }
    return new Renewed(photos, Map.copyOf(now));
  }

  @Override
  public int size() {
    return photos.size();
  }

  @Override
  public Photo get(int index) {
    Photo photo = photos.get(index);
    return now.getOrDefault(photo.id(), photo);
  }
}
