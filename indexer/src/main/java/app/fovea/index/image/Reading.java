package app.fovea.index.image;

import app.fovea.model.Input;
import java.nio.file.Path;

/// One way to read a picture: in this process, or in a child. Safe for concurrent use.
interface Reading extends AutoCloseable {
  /// @throws Refused with the reason; never anything else for what is wrong with a file
  Picture read(Path file, Input input) throws Refused;

  @Override
  void close();
}
