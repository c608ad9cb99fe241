package app.fovea.index.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaceTest {
  private static final class FakeMachine implements Machine {
    private boolean battery;
    private double load;
    private int gaveWay;

    @Override
    public boolean onBattery() {
      return battery;
    }

    @Override
    public double othersLoad() {
      return load;
    }

    @Override
    public void giveWay() {
      gaveWay++;
    }
  }

  private final FakeMachine machine = new FakeMachine();
  private final AtomicLong clock = new AtomicLong();
  private final Pace pace = new Pace(machine, clock::get);

  private void later() {
    clock.addAndGet(Duration.ofMinutes(1).toNanos());
  }

  @Test
  void withoutRestraintTheMachineDoesNotMatter() {
    machine.battery = true;
    machine.load = 1;

    assertThat(pace.tempo()).isEqualTo(Tempo.FULL);
  }

  @Test
  void othersGoFirstUnlessSomebodyWaitsForTheRun() {
    pace.begin();
    assertThat(machine.gaveWay).isZero();
    pace.choose(Restraint.CONSIDERATE);
    pace.begin();
    assertThat(machine.gaveWay).isEqualTo(1);
  }

  @Test
  void itSlowsDownOnBatteryAndUnderLoadAndSaysWhy() {
    pace.choose(Restraint.CONSIDERATE);
    assertThat(pace.tempo()).isEqualTo(Tempo.FULL);
    machine.battery = true;
    later();
    assertThat(pace.tempo()).isEqualTo(Tempo.ON_BATTERY);
    machine.load = 0.9;
    later();
    assertThat(pace.tempo()).isEqualTo(Tempo.UNDER_LOAD);
  }

  @Test
  void whatWasChosenHoldsWhereItIsSlower() {
    pace.choose(Speed.GENTLE);
    pace.choose(Restraint.CONSIDERATE);
    machine.battery = true;
    later();

    assertThat(pace.tempo()).isEqualTo(Tempo.GENTLE);
  }

  @Test
  void itWaitsOnBatteryUnlessTheMachineIsIdle() {
    pace.choose(Restraint.IDLE_OR_MAINS);
    machine.battery = true;
    machine.load = 0.3;
    later();
    assertThat(pace.tempo()).isEqualTo(Tempo.WAITING_FOR_MAINS);
    machine.load = 0.05;
    later();
    assertThat(pace.tempo()).isEqualTo(Tempo.ON_BATTERY);
    machine.battery = false;
    machine.load = 0.3;
    later();
    assertThat(pace.tempo()).isEqualTo(Tempo.FULL);
  }

  @Test
  void aQuarterOfAnHourOfWorkAtGentleSpeedAsksForARestThatAFullSpeedEnds() throws Exception {
    pace.choose(Speed.GENTLE);
    CompletableFuture<Boolean> rested = resting();
    assertThat(rested).isNotDone();

    pace.choose(Speed.FULL);

    assertThat(rested.get(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aPauseLastsUntilItIsResumed() throws Exception {
    pace.pause();
    CompletableFuture<Boolean> rested = resting();
    assertThat(pace.tempo()).isEqualTo(Tempo.PAUSED);
    assertThat(rested).isNotDone();

    pace.resume();

    assertThat(rested.get(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void halfTheSpeedRestsAsLongAsItWorked() throws InterruptedException {
    pace.choose(Speed.HALF);
    long worked = TimeUnit.MILLISECONDS.toNanos(50);
    long start = System.nanoTime();

    pace.rest(worked, () -> false);

    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(worked * 9 / 10);
  }

  private CompletableFuture<Boolean> resting() {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            pace.rest(Duration.ofMinutes(15).toNanos(), () -> false);
            return true;
          } catch (InterruptedException e) {
            return false;
          }
        });
  }

  @Test
  void aLinuxMachineWithoutMainsThatDischargesIsOnBattery(@TempDir Path supplies)
      throws IOException {
    PowerSupply power = new PowerSupply.Linux(supplies);
    assertThat(power.isBattery()).isFalse();
    supply(supplies.resolve("BAT0"), "type", "Battery", "status", "Discharging");
    assertThat(power.isBattery()).isTrue();
    supply(supplies.resolve("AC"), "type", "Mains", "online", "1");
    assertThat(power.isBattery()).isFalse();
  }

  @Test
  void theBatteryOfAMouseIsNotTheMachines(@TempDir Path supplies) throws IOException {
    Path mouse = supplies.resolve("hidpp_battery_0");
    supply(mouse, "type", "Battery", "status", "Discharging");
    Files.writeString(mouse.resolve("scope"), "Device\n");

    assertThat(new PowerSupply.Linux(supplies).isBattery()).isFalse();
  }

  private static void supply(Path folder, String... fields) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < fields.length; i += 2) {
      Files.writeString(folder.resolve(fields[i]), fields[i + 1] + "\n");
    }
  }

  @Test
  void thisMachineSaysSomethingThatMakesSense() {
    ThisMachine here = new ThisMachine();

    assertThat(here.othersLoad()).isBetween(0.0, 1.0);
  }

  @Test
  void nothingBeginsWhileAPersonWaits() throws InterruptedException {
    Pace.Precedence search = pace.precedence();
    AtomicLong asked = new AtomicLong();

    pace.rest(
        0,
        () -> {
          if (asked.incrementAndGet() == 3) {
            search.close();
          }
          return asked.get() > 10;
        });

    assertThat(asked.get()).isBetween(3L, 10L);
  }
}
