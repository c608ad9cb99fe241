package app.fovea.index.store;

import app.fovea.index.image.Metadata;
import app.fovea.index.image.Picture;
import java.nio.file.Path;
import java.util.Optional;

/// What one file's reading changes in the catalog.
public sealed interface Change {
  FileState file();

  /// Its picture was embedded.
  ///
  /// @param key of its content, see [app.fovea.index.image.ContentKey]
  record Embedded(FileState file, String key, Picture picture, float[] vector) implements Change {}

  /// Its picture was shown by a preview, until it is embedded itself. Nothing that is known of the
  /// content already is replaced.
  ///
  /// @param picture what the preview shows, with the size of the whole picture
  record Previewed(FileState file, String key, Picture picture, Optional<float[]> vector)
      implements Change {}

  /// Its content is known.
  ///
  /// @param content the number of its content
  /// @param former the row of the file that it was before it moved, or 0
  /// @param metadata what is written in it now, where that may have changed
  record Found(FileState file, long content, Way way, long former, Optional<Metadata> metadata)
      implements Change {}

  /// How a file comes by a content that is known.
  enum Way {
    /// It had it before.
    KEPT,
    /// The content was elsewhere, and is there no more.
    MOVED,
    /// The content is still where it was, too.
    COPIED
  }

  /// It has the same content as another file that this transaction or one before it saves.
  record Twin(FileState file, String key) implements Change {}

  /// It was refused.
  ///
  /// @param decoder what refused it; empty to try again although nothing has changed
  record Refusal(FileState file, String reason, Optional<String> decoder) implements Change {}

  /// A photo's file could not be read, which may be the drive's fault: the photo stays as it was.
  record Unread(FileState file, Path path, String reason) implements Change {}
}
