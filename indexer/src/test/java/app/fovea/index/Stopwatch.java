package app.fovea.index;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// Time since it was started: by the clock, and of all processors that this program used.
public record Stopwatch(long clock, long processor) {
  private static final double NANOS = 1e9;

  public static Stopwatch start() {
    return new Stopwatch(System.nanoTime(), processorNanos());
  }

  double seconds() {
    return (System.nanoTime() - clock) / NANOS;
  }

  public double processorSeconds() {
    return (processorNanos() - processor) / NANOS;
  }

  private static long processorNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
