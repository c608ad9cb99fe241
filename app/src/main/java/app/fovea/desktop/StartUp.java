package app.fovea.desktop;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Executor;
import org.slf4j.LoggerFactory;

/// Notes in the log how long the steps of a start took, counted from the start of the virtual
/// machine: systems date that of the process by the second only.
///
/// @param writers where the log is written, so that nobody waits for it
record StartUp(Executor writers) {
  void reached(String step) {
    long now = System.currentTimeMillis();
    writers.execute(() -> write(step, now - ManagementFactory.getRuntimeMXBean().getStartTime()));
  }

  private static void write(String step, long milliseconds) {
    LoggerFactory.getLogger(StartUp.class).info("{} after {} ms", step, milliseconds);
  }
}
