package app.fovea.desktop;

import app.fovea.desktop.kit.Background;
import app.fovea.index.Library;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.slf4j.LoggerFactory;

/// The opening of a library, which goes on while there is no window yet that could show it.
final class Opening {
  private final FutureTask<Library> library;

  private Opening(FutureTask<Library> library) {
    this.library = library;
  }

  static Opening begin(Background.Work<Library> work, Executor workers) {
    Opening opening = new Opening(new FutureTask<>(work::done));
    workers.execute(opening.library);
    return opening;
  }

  /// Opens behind it what the first question would have to wait for. What goes wrong is told by the
  /// search that it goes wrong for.
  ///
  /// @param done called on a worker
  void warm(Executor workers, Runnable done) {
    workers.execute(
        () -> {
          try {
            opened().warm();
            done.run();
          } catch (IOException reason) {
            LoggerFactory.getLogger(Opening.class).info("Not warm", reason);
          }
        });
  }

  /// Waits for it.
  Library opened() throws IOException {
    try {
      return library.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException reason) {
        throw reason;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The opening of the library was interrupted", e);
    }
  }
}
