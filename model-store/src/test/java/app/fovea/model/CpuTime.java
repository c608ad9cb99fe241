package app.fovea.model;

import java.lang.management.ManagementFactory;

/// Time that this thread had a core for itself; other programs on the machine do not count.
final class CpuTime {
  private CpuTime() {}

  static long nanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
