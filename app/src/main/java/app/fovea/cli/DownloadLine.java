package app.fovea.cli;

import app.fovea.model.hub.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// How far a download is: a line on a screen, events with `--json-lines`. Closing it clears the
/// line.
final class DownloadLine implements AutoCloseable {
  private final ScreenLine screen;
  private final Terminal terminal;
  private final Form form;
  private final String id;

  DownloadLine(Terminal terminal, Form form, String id) {
    this.screen = new ScreenLine(terminal);
    this.terminal = terminal;
    this.form = form;
    this.id = id;
  }

  void show(Progress progress) {
    if (form == Form.JSON_LINES) {
      event(progress);
    } else if (terminal.watched()) {
      screen.show(line(progress));
    }
  }

  @Override
  public void close() {
    screen.clear();
  }

  private void event(Progress progress) {
    try {
      CommandLineDoor.json(
          terminal.out(),
          json -> {
            json.beginObject().name("event").value("progress").name("id").value(id);
            json.name("stage").value(stage(progress)).name("bytes").value(progress.bytes());
            json.name("total").value(progress.total());
            json.name("bytesPerSecond").value(ProgressLine.finite(progress.bytesPerSecond()));
            json.endObject();
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String stage(Progress progress) {
    return progress.stage().name().toLowerCase(Locale.ROOT);
  }

  private String line(Progress progress) {
    Optional<Duration> left = progress.left();
    return "%s: %s, %.1f of %.1f MB, %.1f MB/s%s%s"
        .formatted(
            id,
            stage(progress),
            progress.bytes() / 1e6,
            progress.total() / 1e6,
            progress.bytesPerSecond() / 1e6,
            left.map(it -> ", %d:%02d left".formatted(it.toMinutes(), it.toSecondsPart()))
                .orElse(""),
            progress.note().map(it -> ", " + it).orElse(""));
  }
}
