package app.fovea.desktop;

import java.util.concurrent.atomic.AtomicBoolean;

/// The wish from outside that the window ends. The toolkit loses one that comes while it starts, so
/// that it waits until the window is there.
final class End {
  private final Runnable exit;
  private final AtomicBoolean wished = new AtomicBoolean();
  private final AtomicBoolean there = new AtomicBoolean();

  /// @param exit ends the toolkit; called twice, it does nothing more
  End(Runnable exit) {
    this.exit = exit;
  }

  /// From any thread.
  void wish() {
    wished.set(true);
    exitIfWished();
  }

  /// The window is there.
  void windowIsThere() {
    there.set(true);
    exitIfWished();
  }

  private void exitIfWished() {
    if (wished.get() && there.get()) {
      exit.run();
    }
  }
}
