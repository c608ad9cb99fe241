package app.fovea.index;

import app.fovea.index.image.Refused;
import app.fovea.index.store.Thumbnails;
import app.fovea.model.Input;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Thumbnails from their file or, where one is missing there, from the picture itself.
record ThumbnailSource(Opened opened, Photos photos, PictureFiles pictures) {
  /// The pixels for a model are not needed here; so small they cost nothing.
  private static final Input ANY =
      new Input(
          32,
          Input.Fit.SHORTEST,
          Input.Interpolation.BILINEAR,
          List.of(0f, 0f, 0f),
          List.of(1f, 1f, 1f));

  Optional<byte[]> jpeg(long id) throws IOException {
    Optional<String> key = opened.catalog().contents().key(id);
    return key.isPresent() ? jpeg(id, key.get()) : Optional.empty();
  }

  /// @param key of that content
  Optional<byte[]> jpeg(long id, String key) throws IOException {
    Optional<Thumbnails> thumbnails = opened.thumbnails();
    Optional<byte[]> known = thumbnails.isPresent() ? thumbnails.get().get(key) : Optional.empty();
    return known.isPresent() ? known : make(id, key);
  }

  private Optional<byte[]> make(long id, String key) throws IOException {
    Photo photo = photos.of(List.of(id)).get(id);
    if (photo == null || !photo.online()) {
      return Optional.empty();
    }
    try {
      byte[] jpeg = pictures.read(photo.path(), ANY).thumbnail();
      if (opened.thumbnails().isPresent() && opened.thumbnails().get().writable()) {
        opened.thumbnails().get().put(Map.of(key, jpeg));
      }
      return Optional.of(jpeg);
    } catch (Refused e) {
      return Optional.empty();
    }
  }
}
