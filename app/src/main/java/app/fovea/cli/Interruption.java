package app.fovea.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Ctrl-C: asks the command to stop, waits until it has kept what it had, and leaves with 6.
///
/// [#interrupt] runs on the shutdown thread, everything else on the command's.
public final class Interruption implements BooleanSupplier {
  /// Long enough for a batch to be embedded and saved on a slow machine.
  private static final int PATIENCE_SECONDS = 30;

  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean interrupted;

  /// Whether the user wants to stop.
  @Override
  public boolean getAsBoolean() {
    return interrupted;
  }

  /// Says that the command is done; its exit code goes through unchanged.
  public int end(int exitCode) {
    ended.countDown();
    return exitCode;
  }

  /// The shutdown hook's work; nothing when the command has ended by itself.
  public void interrupt() {
    if (ended.getCount() == 0) {
      return;
    }
    interrupted = true;
    try {
      if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("fovea: stopped without waiting any longer; the next run goes on.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // The virtual machine would leave with 128 and the signal's number.
    Runtime.getRuntime().halt(ExitCode.CANCELLED.number());
  }
}
