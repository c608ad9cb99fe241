package app.fovea.desktop;

import app.fovea.desktop.kit.History;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.kit.Told;
import app.fovea.desktop.trash.Trash;
import app.fovea.index.Photo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.LoggerFactory;

/// Photos that go to the trash together, and come back from there as far as they can. Other copies
/// of a photo stay. One thread at a time.
final class TrashedPhotos {
  private final Trash trash;
  private final Texts texts;
  private final Set<Photo> outside;
  private final Map<Photo, Trash.Trashed> inside = new LinkedHashMap<>();
  private final List<Photo> moved = new ArrayList<>();
  private final List<Path> left = new ArrayList<>();

  TrashedPhotos(Trash trash, Texts texts, List<Photo> photos) {
    this.trash = trash;
    this.texts = texts;
    this.outside = new LinkedHashSet<>(photos);
  }

  /// Something that is done with one photo.
  private interface Way {
    void go(Photo photo) throws IOException;
  }

  /// Those that went the last way.
  List<Photo> moved() {
    return List.copyOf(moved);
  }

  /// Whether one of them can come back.
  boolean canComeBack() {
    return !inside.isEmpty();
  }

  /// Puts all of them into the trash that are not there.
  ///
  /// @throws Told when some stay where they are; the others are in the trash then
  void put() throws Told {
    each(
        List.copyOf(outside),
        photo -> {
          trash.put(photo.path()).ifPresent(back -> inside.put(photo, back));
          outside.remove(photo);
        },
        "trash.failed");
  }

  /// Puts all of them back that are in the trash, the last one first.
  ///
  /// @throws Told when some stay there; the others are back then
  void restore() throws Told {
    each(
        List.copyOf(inside.keySet()).reversed(),
        photo -> {
          Trash.Trashed back = inside.get(photo);
          if (back != null) {
            back.restore();
            inside.remove(photo);
            outside.add(photo);
          }
        },
        "trash.not-restored");
  }

  private void each(List<Photo> photos, Way way, String complaint) throws Told {
    moved.clear();
    left.clear();
    for (Photo photo : photos) {
      try {
        way.go(photo);
        moved.add(photo);
      } catch (IOException e) {
        LoggerFactory.getLogger(TrashedPhotos.class).info("{} stays", photo.path(), e);
        left.add(photo.path());
      }
    }
    if (!left.isEmpty()) {
      String words = texts.get(complaint, left.size(), left.getFirst());
      throw moved.isEmpty() ? new Told(words) : new History.Partly(words);
    }
  }
}
