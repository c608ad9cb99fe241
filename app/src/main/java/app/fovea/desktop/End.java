package app.fovea.desktop;

import java.util.concurrent.atomic.AtomicBoolean;

/// The wish from outside that the window ends. The toolkit loses one that comes while it starts.
final class End {
  private final Runnable exit;
  private final AtomicBoolean there = new AtomicBoolean();

  /// @param exit ends the toolkit
  End(Runnable exit) {
    this.exit = exit;
  }

  /// From any thread.
  ///
  /// @return whether there is a window, which ends by itself now
  boolean wish() {
    boolean ends = there.get();
    if (ends) {
      exit.run();
    }
    return ends;
  }

  /// The window is there.
  void windowIsThere() {
    there.set(true);
  }
}
