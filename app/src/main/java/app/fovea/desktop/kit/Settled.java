package app.fovea.desktop.kit;

import java.util.concurrent.Executor;

/// Does once, a little later, what is asked for many times meanwhile. On the window's thread.
public final class Settled {
  private final Executor later;
  private final Runnable action;
  private boolean awaited;

  /// @param later runs on the window's thread after a while
  public Settled(Executor later, Runnable action) {
    this.later = later;
    this.action = action;
  }

  public void ask() {
    if (!awaited) {
      awaited = true;
      later.execute(
          () -> {
            awaited = false;
            action.run();
          });
    }
  }
}
