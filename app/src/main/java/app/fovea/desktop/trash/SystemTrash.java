package app.fovea.desktop.trash;

import java.awt.Desktop;
import java.awt.Desktop.Action;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// The trash of macOS and Windows, which takes files and gives them back in its own window alone.
public final class SystemTrash implements Trash {
  @Override
  public Optional<Trashed> put(Path file) throws IOException {
    if (!Desktop.isDesktopSupported()
        || !Desktop.getDesktop().isSupported(Action.MOVE_TO_TRASH)
        || !Desktop.getDesktop().moveToTrash(file.toFile())) {
      throw new IOException(file.toString());
    }
    return Optional.empty();
  }
}
