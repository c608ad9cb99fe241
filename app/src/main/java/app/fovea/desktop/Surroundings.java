package app.fovea.desktop;

import app.fovea.desktop.kit.Background;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.settings.Appearance;
import app.fovea.desktop.settings.Settings;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// What the window needs of the world besides a library.
///
/// @param thumbnails where thumbnails are read and decoded
record Surroundings(
    Background background, Executor thumbnails, Texts texts, Look look, SystemShell shell) {
  /// How the window looks, and what the user chose.
  ///
  /// @param library where the library lies
  record Look(Appearance appearance, Settings settings, Path library) {
    /// Pictures that were pasted or dropped without a file.
    PastedPictures pasted() {
      return new PastedPictures(library.resolve("pasted"));
    }
  }

  /// Runs on the window's thread after a while.
  Executor after(long milliseconds) {
    return CompletableFuture.delayedExecutor(
        milliseconds, TimeUnit.MILLISECONDS, background.window());
  }
}
