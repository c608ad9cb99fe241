package app.fovea.index.image;

import app.fovea.model.Input;
import java.nio.file.Path;

/// Reads picture files. Safe for concurrent use; each call decodes on the caller's thread.
public final class PictureReader implements AutoCloseable {
  /// Decodes a file once.
  ///
  /// @throws Refused with the reason; never anything else for what is wrong with a file
  public Picture read(Path file, Input input) throws Refused {
    throw new Refused(file + " " + input);
  }

  @Override
  public void close() {}
}
