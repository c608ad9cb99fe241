package app.fovea.desktop;

import app.fovea.desktop.kit.Background;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.settings.Appearance;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// What the window needs of the world besides a library.
///
/// @param thumbnails where thumbnails are read and decoded
record Surroundings(
    Background background,
    Executor thumbnails,
    Texts texts,
    Appearance appearance,
    SystemShell shell) {

  /// Runs on the window's thread after a while.
  Executor after(long milliseconds) {
    return CompletableFuture.delayedExecutor(
        milliseconds, TimeUnit.MILLISECONDS, background.window());
  }
}
