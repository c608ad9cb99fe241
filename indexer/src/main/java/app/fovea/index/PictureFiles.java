package app.fovea.index;

import app.fovea.index.image.Metadata;
import app.fovea.index.image.Picture;
import app.fovea.index.image.Refused;
import app.fovea.index.image.View;
import app.fovea.model.Input;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// What a run has to know about a file. Safe for concurrent use.
interface PictureFiles extends AutoCloseable {
  /// Whether a file is worth a try.
  boolean accepts(Path file);

  /// The identity of its content.
  String key(Path file) throws IOException;

  /// Begins to get ready for pictures that will be asked for soon, without waiting for it.
  void prepare();

  Picture read(Path file, Input input) throws Refused;

  /// What the small picture in a file shows, see [app.fovea.index.image.PictureReader#preview].
  Optional<Picture> preview(Path file, Input input) throws Refused;

  /// What people look at, see [app.fovea.index.image.PictureReader#view].
  View view(Path file, View.Size size, BooleanSupplier unwanted) throws Refused;

  /// The decoder that a file needs, with its version; see [app.fovea.index.image.DecoderVersion].
  String decoder(Path file);

  /// Whether that decoder is still there in that version.
  boolean isInstalled(String decoder);

  /// What is written in and beside a file, without decoding it; damaged metadata is as good as
  /// none.
  Metadata metadata(Path file);

  @Override
  void close();
}
