package app.fovea.desktop.trash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// The system's trash. Safe for concurrent use.
public interface Trash {
  /// A file that was moved there.
  @FunctionalInterface
  interface Trashed {
    /// Puts it back to where it was.
    ///
    /// @throws IOException when there is another file now, or when it is no longer in the trash;
    ///     nothing is changed then
    void restore() throws IOException;
  }

  /// Moves a file there.
  ///
  /// @return how it comes back; empty where only the system's own trash can do that
  /// @throws IOException when it cannot be moved; it is still where it was
  Optional<Trashed> put(Path file) throws IOException;
}
