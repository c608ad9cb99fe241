package app.fovea.desktop.labels;

import app.fovea.desktop.grid.Thumbnails;
import app.fovea.index.Photo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.image.ImageView;

/// Thumbnails for cards, which want theirs when they are seen.
final class Pictures {
  private final Thumbnails thumbnails;
  private final Map<Long, List<ImageView>> waiting = new LinkedHashMap<>();

  Pictures(Thumbnails thumbnails) {
    this.thumbnails = thumbnails;
  }

  /// Shows the photo there, as soon as it is loaded.
  void show(Photo photo, ImageView view) {
    waiting.values().forEach(views -> views.remove(view));
    Optional.of(photo.id())
        .flatMap(thumbnails::ready)
        .ifPresentOrElse(
            view::setImage,
            () -> {
              view.setImage(null);
              waiting.computeIfAbsent(photo.id(), _ -> new ArrayList<>()).add(view);
              load();
            });
  }

  void load() {
    waiting.values().removeIf(List::isEmpty);
    thumbnails.want(List.copyOf(waiting.keySet()), this::arrived);
  }

  private void arrived(long id) {
    thumbnails
        .ready(id)
        .ifPresent(
            image ->
                Optional.ofNullable(waiting.remove(id))
                    .ifPresent(views -> views.forEach(view -> view.setImage(image))));
  }
}
