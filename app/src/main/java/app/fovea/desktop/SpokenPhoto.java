package app.fovea.desktop;

import app.fovea.desktop.kit.Texts;
import app.fovea.index.Photo;
import java.util.function.Function;

/// A photo as a screen reader speaks it: name, date, stars, and whether its drive is away.
record SpokenPhoto(Texts texts) implements Function<Photo, String> {
  @Override
  public String apply(Photo photo) {
    String spoken =
        texts.get("photo.spoken", photo.path().getFileName(), texts.time(photo.taken()));
    String rated =
        photo.rating() > 0 ? texts.get("photo.spoken.rated", spoken, photo.rating()) : spoken;
    return photo.online() ? rated : texts.get("photo.spoken.offline", rated);
  }
}
