package app.fovea.cli;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import sun.misc.Signal;

/// Ctrl-C, or whatever else asks a program to end: asks the command to stop, waits until it has
/// kept what it had, and lets the program leave with 6. Who asks twice does not want to wait.
///
/// Not a shutdown hook: those of libraries run at the same time, and ONNX Runtime's takes away what
/// a model that still computes stands on.
///
/// [#getAsBoolean] may be called by any thread.
public final class Interruption implements BooleanSupplier {
  private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");

  /// Long enough for a batch to be embedded and saved on a slow machine.
  private static final int PATIENCE_SECONDS = 30;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicBoolean interrupted = new AtomicBoolean();
  private volatile BooleanSupplier end = () -> true;

  /// Takes the signals from now on.
  public void listen() {
    for (String name : SIGNALS) {
      try {
        var _ = Signal.handle(new Signal(name), _ -> interrupt());
      } catch (IllegalArgumentException e) {
        // Windows has no HUP.
      }
    }
  }

  /// Whether the user wants to stop.
  @Override
  public boolean getAsBoolean() {
    return interrupted.get();
  }

  /// Says what ends a program that asks nobody whether to stop, such as a window. Who wanted to
  /// stop before that is heard now.
  ///
  /// @param action tells whether there is something to be waited for
  public void endBy(BooleanSupplier action) {
    end = action;
    if (interrupted.get() && !action.getAsBoolean()) {
      leave();
    }
  }

  /// Says that the command is done; its exit code goes through unchanged unless it was interrupted.
  public int end(int exitCode) {
    ended.countDown();
    return interrupted.get() ? ExitCode.CANCELLED.number() : exitCode;
  }

  /// On a thread of the signal's own.
  private void interrupt() {
    boolean again = interrupted.getAndSet(true);
    if (again || !end.getAsBoolean() || !endsSoon()) {
      leave();
    }
  }

  private static void leave() {
    System.err.println("fovea: stopped without waiting any longer; the next run goes on.");
    Runtime.getRuntime().halt(ExitCode.CANCELLED.number());
  }

  private boolean endsSoon() {
    try {
      return ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
