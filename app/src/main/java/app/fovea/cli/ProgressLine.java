package app.fovea.cli;

import app.fovea.index.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Shows how far long work is: a line with bar, rate and remaining time on a screen, events with
/// `--json-lines`, nothing elsewhere. Closing it clears the line. Safe for concurrent use.
final class ProgressLine implements AutoCloseable {
  private static final int BAR = 24;
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

  private final ScreenLine screen;
  private final Terminal terminal;
  private final Form form;
  private final LongSupplier clock;
  private long shownAt;

  ProgressLine(Terminal terminal, Form form) {
    this(terminal, form, System::nanoTime);
  }

  ProgressLine(Terminal terminal, Form form, LongSupplier clock) {
    this.screen = new ScreenLine(terminal);
    this.terminal = terminal;
    this.form = form;
    this.clock = clock;
    this.shownAt = clock.getAsLong() - PAUSE;
  }

  /// Shows it, unless something was shown a moment ago.
  synchronized void show(Progress progress) {
    long now = clock.getAsLong();
    if (now - shownAt < PAUSE) {
      return;
    }
    shownAt = now;
    if (form == Form.JSON_LINES) {
      event(progress);
    } else if (terminal.watched()) {
      screen.show(line(progress));
    }
  }

  @Override
  public synchronized void close() {
    screen.clear();
  }

  private void event(Progress progress) {
    try {
      CommandLineDoor.json(
          terminal.out(),
          json -> {
            json.beginObject().name("event").value("progress");
            json.name("found").value(progress.found()).name("done").value(progress.done());
            json.name("indexed").value(progress.indexed()).name("failed").value(progress.failed());
            json.name("walked").value(progress.walked());
            json.name("photosPerSecond").value(finite(progress.photosPerSecond())).endObject();
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A rate over no time is no rate.
  static double finite(double value) {
    return Double.isFinite(value) ? value : 0;
  }

  static String line(Progress progress) {
    if (!progress.walked() || progress.found() == 0) {
      return "%d of %d found so far, %.1f photos/s"
          .formatted(progress.done(), progress.found(), finite(progress.photosPerSecond()));
    }
    double part = (double) progress.done() / progress.found();
    int filled = (int) (part * BAR);
    String bar = "#".repeat(filled) + "-".repeat(BAR - filled);
    return String.format(
        Locale.ROOT,
        "[%s] %d/%d %.0f %% %.1f photos/s%s",
        bar,
        progress.done(),
        progress.found(),
        100 * part,
        finite(progress.photosPerSecond()),
        remaining(progress));
  }

  private static String remaining(Progress progress) {
    if (progress.secondsLeft().isEmpty()) {
      return "";
    }
    var left = Duration.ofSeconds(Math.round(progress.secondsLeft().getAsDouble()));
    return left.toHours() > 0
        ? " %d h %02d min left".formatted(left.toHours(), left.toMinutesPart())
        : " %d:%02d left".formatted(left.toMinutes(), left.toSecondsPart());
  }
}
