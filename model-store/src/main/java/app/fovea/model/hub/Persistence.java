package app.fovea.model.hub;

import app.fovea.model.ModelException;
import app.fovea.model.ModelFault;
import app.fovea.model.hub.Hub.Patience;
import app.fovea.model.hub.Progress.Stage;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Tries again what failed in a way that may pass, after growing pauses, and gives up when several
/// tries in a row got nothing.
final class Persistence {
  private static final long POLL_NANOS = 20_000_000;
  private static final int MOST_DOUBLINGS = 10;

  private final Patience patience;
  private final Meter meter;
  private final BooleanSupplier cancelled;

  Persistence(Patience patience, Meter meter, BooleanSupplier cancelled) {
    this.patience = patience;
    this.meter = meter;
    this.cancelled = cancelled;
  }

  /// One try. A [ModelException] ends it all, another [IOException] leads to the next try.
  interface Attempt<T> {
    T run() throws IOException;
  }

  /// What is there already; a try that made it grow was not in vain.
  interface Gain {
    long bytes() throws IOException;
  }

  <T> T insist(String what, Attempt<T> attempt, Gain gain) throws IOException {
    int failures = 0;
    while (true) {
      long before = gain.bytes();
      try {
        return attempt.run();
      } catch (ModelException e) {
        throw e;
      } catch (IOException e) {
        failures = gain.bytes() > before ? 1 : failures + 1;
        if (failures >= patience.attempts()) {
          throw new ModelException(ModelFault.NOT_FETCHED.about(what, e.getMessage()), e);
        }
        rest(what, e, pause(e, failures));
      }
    }
  }

  private Duration pause(IOException failure, int failures) {
    Duration pause = patience.pause().multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    if (failure instanceof TryLater later && later.pause().isPresent()) {
      pause = later.pause().get();
    }
    return pause.compareTo(patience.longest()) > 0 ? patience.longest() : pause;
  }

  private void rest(String what, IOException failure, Duration pause) throws DownloadCancelled {
    meter.enter(
        Stage.RETRYING,
        Optional.of(what),
        Optional.of("%s; next try in %s".formatted(failure.getMessage(), Connection.text(pause))));
    long end = System.nanoTime() + pause.toNanos();
    while (System.nanoTime() < end) {
      if (cancelled.getAsBoolean()) {
        throw new DownloadCancelled();
      }
      LockSupport.parkNanos(Math.min(POLL_NANOS, Math.max(1, end - System.nanoTime())));
    }
  }
}
