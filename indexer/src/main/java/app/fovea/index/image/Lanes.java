package app.fovea.index.image;

import app.fovea.model.Input;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Children that decode, one for each call at a time. A file whose child dies is tried once more
/// with a fresh child, where nothing but the file itself can be the cause, and then refused.
final class Lanes implements Reading {
  private static final long CHECK_MILLIS = 100;

  private final Launch launch;
  private final BlockingDeque<Lane> idle = new LinkedBlockingDeque<>();
  private final Set<Lane> all = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("decoding-watch").factory());

  Lanes(Launch launch, Limits limits) {
    this.launch = launch;
    watch.scheduleWithFixedDelay(
        () -> check(limits), CHECK_MILLIS, CHECK_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public Picture read(Path file, Input input) throws Refused {
    Wire.Question question = new Wire.Whole(file.toAbsolutePath(), input);
    return twice(new Lane.Request<>(question, Wire::picture, () -> false))
        .orElseThrow(() -> new IllegalStateException("a child has no answer"));
  }

  @Override
  public View view(Path file, View.Size size, BooleanSupplier unwanted) throws Refused {
    Wire.Question question = new Wire.Look(file.toAbsolutePath(), size);
    return twice(new Lane.Request<>(question, Wire::view, unwanted));
  }

  private <T> T twice(Lane.Request<T> request) throws Refused {
    try {
      return ask(free(), request);
    } catch (ChildDied first) {
      try {
        return ask(start(), request);
      } catch (ChildDied again) {
        throw again.death.refusal().because(again);
      }
    }
  }

  /// Starts the first child; where that is impossible, the first file says so.
  @Override
  public void prepare() {
    try {
      Lane lane = new Lane(launch);
      all.add(lane);
      idle.push(lane);
    } catch (IOException later) {
      return;
    }
  }

  /// A preview that brings a child down is none; what is wrong with the file is said when it is
  /// read as a whole.
  @Override
  public Optional<Picture> preview(Path file, Input input) throws Refused {
    try {
      Wire.Question question = new Wire.Preview(file.toAbsolutePath(), input);
      return ask(free(), new Lane.Request<>(question, Wire::picture, () -> false));
    } catch (ChildDied none) {
      return Optional.empty();
    }
  }

  private <T> T ask(Lane lane, Lane.Request<T> request) throws Refused, ChildDied {
    try {
      T answer = lane.ask(request);
      idle.push(lane);
      return answer;
    } catch (Refused refused) {
      idle.push(lane);
      throw refused;
    } catch (IOException gone) {
      Lane.Death death = death(lane);
      if (death == Lane.Death.UNWANTED) {
        throw Refusal.STOPPED.because(gone);
      }
      if (!lane.hasBegun()) {
        throw noProcess(new IOException("it ended before it began", gone));
      }
      throw new ChildDied(death, gone);
    }
  }

  private Lane.Death death(Lane lane) throws Refused {
    try {
      return lane.death();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw Refusal.STOPPED.because(stopped);
    } finally {
      discard(lane);
    }
  }

  private Lane free() throws Refused {
    for (Lane lane = idle.poll(); lane != null; lane = idle.poll()) {
      if (lane.isAlive()) {
        return lane;
      }
      discard(lane);
    }
    return start();
  }

  private Lane start() throws Refused {
    try {
      Lane lane = new Lane(launch);
      all.add(lane);
      return lane;
    } catch (IOException impossible) {
      throw noProcess(impossible);
    }
  }

  /// Java adds advice for its own developers on further lines.
  private static Refused noProcess(IOException reason) {
    String message = String.valueOf(reason.getMessage());
    return Refusal.NO_PROCESS.because(reason, message.lines().findFirst().orElse(message).strip());
  }

  private void discard(Lane lane) {
    all.remove(lane);
    lane.end(Lane.Death.CRASHED);
  }

  private void check(Limits limits) {
    all.forEach(lane -> lane.check(limits));
    all.removeIf(lane -> !lane.isAlive());
  }

  @Override
  public void close() {
    watch.shutdownNow();
    all.forEach(this::discard);
  }

  /// A child that is gone without an answer.
  private static final class ChildDied extends Exception {
    private final Lane.Death death;

    ChildDied(Lane.Death death, IOException cause) {
      super(cause);
      this.death = death;
    }
  }
}
