package app.fovea.desktop.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Work away from the window's thread whose result comes back on it.
///
/// @param workers where work is done
/// @param window where its result is received
public record Background(Executor workers, Executor window) {

  /// Something that takes a while and may fail for reasons outside of the program.
  @FunctionalInterface
  public interface Work<T> {
    T done() throws IOException;
  }

  /// Something that takes a while and gives nothing back.
  @FunctionalInterface
  public interface Chore {
    void done() throws IOException;
  }

  /// Runs `work` and hands its result, or why there is none, to the window's thread.
  public <T> void run(
      Work<T> work, Consumer<? super T> received, Consumer<? super IOException> failed) {
    workers.execute(
        () -> {
          try {
            T result = work.done();
            window.execute(() -> received.accept(result));
          } catch (IOException e) {
            window.execute(() -> failed.accept(e));
          } catch (UncheckedIOException e) { // a model that fails while it runs
            IOException cause = Objects.requireNonNull(e.getCause());
            window.execute(() -> failed.accept(cause));
          }
        });
  }

  /// Runs a chore, then `after` on the window's thread.
  public void run(Chore chore, Runnable after, Consumer<? super IOException> failed) {
    run(
        () -> {
          chore.done();
          return after;
        },
        Runnable::run,
        failed);
  }
}
