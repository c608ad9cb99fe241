package app.fovea.index;

import app.fovea.index.image.Refused;
import app.fovea.index.image.View;
import app.fovea.index.pace.Pace;
import app.fovea.model.ModelPackage;
import app.fovea.model.Pixels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Pictures as they are to be seen, by people and by models. Safe for concurrent use.
public final class Pictures {
  private final Opened opened;
  private final ModelChoice choice;
  private final PictureFiles files;
  private final Pace pace;

  Pictures(Opened opened, ModelChoice choice, PictureFiles files, Pace pace) {
    this.opened = opened;
    this.choice = choice;
    this.files = files;
    this.pace = pace;
  }

  /// JPEG bytes of a photo's thumbnail, upright, long side 320 pixels at most. One that is missing
  /// is made from a file, if there is one.
  ///
  /// @param id the photo's number
  public Optional<byte[]> thumbnail(long id) throws IOException {
    return thumbnails().jpeg(id);
  }

  ThumbnailSource thumbnails() {
    return new ThumbnailSource(opened, new Photos(opened.catalog()), files);
  }

  /// A picture for people to look at, which need not be in the library. Indexing steps back for it.
  ///
  /// @param unwanted asked now and then: whether nobody waits for it any more; a picture that takes
  ///     long is then given up
  /// @throws Refused with the reason
  public View view(Path picture, View.Size size, BooleanSupplier unwanted) throws Refused {
    try (Pace.Precedence _ = pace.precedence()) {
      return files.view(picture, size, unwanted);
    }
  }

  /// Decodes a picture, which need not be in the library, as the library's model takes it.
  ///
  /// @throws LibraryException NO_SUCH_FILE, or BAD_REQUEST with the decoder's reason
  public Pixels pixels(Path picture) throws IOException {
    return pixels(picture, choice.required());
  }

  /// The same as some other model takes it.
  ///
  /// @throws LibraryException NO_SUCH_FILE, or BAD_REQUEST with the decoder's reason
  public Pixels pixels(Path picture, ModelPackage model) throws IOException {
    if (!Files.isRegularFile(picture)) {
      throw new LibraryException(
          LibraryException.Kind.NO_SUCH_FILE, "There is no file %s.".formatted(picture));
    }
    try {
      return files.read(picture, model.input()).pixels();
    } catch (Refused e) {
      throw new LibraryException(
          LibraryException.Kind.BAD_REQUEST, "%s: %s".formatted(picture, e.getMessage()), e);
    }
  }

  /// Begins to get ready to decode pictures, which takes as long as it takes to load a model.
  void prepare() {
    files.prepare();
  }

  /// The key of a picture's content.
  String contentId(Path picture) throws IOException {
    return files.key(picture);
  }
}
