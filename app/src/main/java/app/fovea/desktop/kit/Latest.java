package app.fovea.desktop.kit;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Hands values from any thread to the window's. Where several come before the window gets to them,
/// it sees the last one.
public final class Latest<T> {
  private final Executor window;
  private final Consumer<T> received;
  private final AtomicReference<Optional<T>> waiting = new AtomicReference<>(Optional.empty());

  public Latest(Executor window, Consumer<T> received) {
    this.window = window;
    this.received = received;
  }

  public void offer(T value) {
    if (waiting.getAndSet(Optional.of(value)).isEmpty()) {
      window.execute(() -> waiting.getAndSet(Optional.empty()).ifPresent(received));
    }
  }
}
