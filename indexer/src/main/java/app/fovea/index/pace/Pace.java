package app.fovea.index.pace;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// How fast indexing may go. It can be changed while it goes, and is felt at once. Safe for
/// concurrent use.
public final class Pace {
  private static final long LOOK_AGAIN = Duration.ofSeconds(3).toNanos();
  private static final long LONGEST_WAIT = Duration.ofMillis(200).toNanos();
  private static final double BUSY = 0.5;
  private static final double IDLE = 0.15;

  private final Machine machine;
  private final LongSupplier clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private Speed speed = Speed.FULL;
  private Restraint restraint = Restraint.NONE;
  private boolean paused;
  private int urgent;
  private Tempo allowed = Tempo.FULL;
  private long looked;

  /// As fast as it can.
  public Pace() {
    this(new ThisMachine(), System::nanoTime);
  }

  Pace(Machine machine, LongSupplier clock) {
    this.machine = machine;
    this.clock = clock;
    this.looked = clock.getAsLong() - LOOK_AGAIN;
  }

  public void choose(Speed chosen) {
    change(() -> speed = chosen);
  }

  public void choose(Restraint chosen) {
    change(() -> restraint = chosen);
  }

  public void pause() {
    change(() -> paused = true);
  }

  public void resume() {
    change(() -> paused = false);
  }

  /// Something that a person waits for. Until it is closed no new work begins; what is in hand is
  /// finished.
  public interface Precedence extends AutoCloseable {
    @Override
    void close();
  }

  /// Lets something go first.
  public Precedence precedence() {
    change(() -> urgent++);
    return () -> change(() -> urgent--);
  }

  /// Told by each thread of a run before it works: where nobody waits for the run, whatever else
  /// wants the processor goes before it from then on, a search above all.
  public void begin() {
    if (restrained()) {
      machine.giveWay();
    }
  }

  private boolean restrained() {
    lock.lock();
    try {
      return restraint != Restraint.NONE;
    } finally {
      lock.unlock();
    }
  }

  private void change(Runnable change) {
    lock.lock();
    try {
      change.run();
      looked = clock.getAsLong() - LOOK_AGAIN;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// How fast it may go now, and why.
  public Tempo tempo() {
    lock.lock();
    try {
      return paused ? Tempo.PAUSED : Tempo.of(speed).orSlower(allowed());
    } finally {
      lock.unlock();
    }
  }

  /// What the machine leaves, looked at every few seconds.
  private Tempo allowed() {
    long now = clock.getAsLong();
    if (now - looked >= LOOK_AGAIN) {
      looked = now;
      allowed = restraint == Restraint.NONE ? Tempo.FULL : leftBy(machine);
    }
    return allowed;
  }

  private Tempo leftBy(Machine busy) {
    boolean battery = busy.onBattery();
    double load = busy.othersLoad();
    if (restraint == Restraint.IDLE_OR_MAINS && battery && load > IDLE) {
      return Tempo.WAITING_FOR_MAINS;
    }
    Tempo besideOthers = load > BUSY ? Tempo.UNDER_LOAD : Tempo.FULL;
    return battery ? Tempo.ON_BATTERY.orSlower(besideOthers) : besideOthers;
  }

  /// Rests after work, as long as the tempo asks for, or as something takes precedence; else not at
  /// all.
  ///
  /// @param worked nanoseconds
  /// @param stopped ends the rest, a moment later at most
  public void rest(long worked, BooleanSupplier stopped) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (urgent > 0 && !stopped.getAsBoolean()) {
        var _ = changed.awaitNanos(LONGEST_WAIT);
      }
      double done = 0;
      while (!stopped.getAsBoolean()) {
        double share = tempo().share();
        double owed = share == 0 ? LONGEST_WAIT : worked * (1 / share - 1) * (1 - done);
        if (owed < 1) {
          return;
        }
        long wait = (long) Math.min(owed, LONGEST_WAIT);
        long left = changed.awaitNanos(wait);
        done += share == 0 ? 0 : (1 - done) * (wait - left) / owed;
      }
    } finally {
      lock.unlock();
    }
  }
}
