package app.fovea.desktop;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import org.slf4j.LoggerFactory;

/// Notes in the log how long the steps of a start took, counted from the start of the process.
///
/// @param writers where the log is written, so that nobody waits for it
record StartUp(Executor writers) {
  void reached(String step) {
    Instant now = Instant.now();
    writers.execute(
        () ->
            ProcessHandle.current()
                .info()
                .startInstant()
                .ifPresent(start -> write(step, Duration.between(start, now))));
  }

  private static void write(String step, Duration since) {
    LoggerFactory.getLogger(StartUp.class).info("{} after {} ms", step, since.toMillis());
  }
}
