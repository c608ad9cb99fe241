package app.fovea.desktop.kit;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// The JavaFX thread as an executor, and the only way onto it. A task handed over on that very
/// thread runs at once.
public final class FxThread implements Executor {
  @Override
  public void execute(Runnable task) {
    if (Platform.isFxApplicationThread()) {
      task.run();
    } else {
      Platform.runLater(task);
    }
  }
}
