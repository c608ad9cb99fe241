package app.fovea.index.pace;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/// The machine that this program runs on.
final class ThisMachine implements Machine {
  private final PowerSupply power = PowerSupply.ofThisSystem();
  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private Duration own = Duration.ZERO;
  private long asked = System.nanoTime();

  @Override
  public boolean onBattery() {
    return power.isBattery();
  }

  /// What all programs use less what this one and its children do.
  @Override
  public double othersLoad() {
    Duration now = ownTime();
    long at = System.nanoTime();
    double ours =
        (double) now.minus(own).toNanos()
            / Math.max(1, at - asked)
            / Runtime.getRuntime().availableProcessors();
    own = now;
    asked = at;
    double all = system.getCpuLoad();
    return Double.isFinite(all) ? Math.clamp(all - Math.max(0, ours), 0, 1) : 0;
  }

  @Override
  public void giveWay() {
    ThreadPriority.ofThisSystem().lower();
  }

  private static Duration ownTime() {
    ProcessHandle self = ProcessHandle.current();
    Duration time = self.info().totalCpuDuration().orElse(Duration.ZERO);
    for (ProcessHandle child : self.children().toList()) {
      time = time.plus(child.info().totalCpuDuration().orElse(Duration.ZERO));
    }
    return time;
  }
}
