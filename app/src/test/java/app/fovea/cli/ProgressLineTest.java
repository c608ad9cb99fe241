package app.fovea.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.Progress;
import com.google.gson.JsonParser;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private static final Progress HALF = new Progress(200, 100, 90, 1, true, 10);

  private final Captured captured = new Captured();
  private final AtomicLong clock = new AtomicLong();

  @Test
  void showsPartRateAndRemainingTime() {
    assertThat(ProgressLine.line(HALF))
        .isEqualTo("[############------------] 100/200 50 % 10.0 photos/s 0:10 left");
    assertThat(ProgressLine.line(new Progress(80_000, 0, 0, 0, true, 10)))
        .endsWith("2 h 13 min left");
  }

  @Test
  void hasNoPartWhileTheFoldersAreStillWalkedAndNoTimeWithoutARate() {
    assertThat(ProgressLine.line(new Progress(200, 100, 90, 1, false, 10))).doesNotContain("%");
    assertThat(ProgressLine.line(new Progress(200, 0, 0, 0, true, 0))).endsWith("0.0 photos/s");
    assertThat(ProgressLine.line(new Progress(200, 9, 9, 0, true, Double.NaN)))
        .endsWith("0.0 photos/s");
  }

  @Test
  void overwritesItsLineOnAScreenAndClearsItInTheEnd() {
    try (var line = new ProgressLine(captured.watched(), Form.TEXT, clock::get)) {
      line.show(HALF);
      line.show(HALF);
    }
    assertThat(captured.err().chars().filter(it -> it == '\r')).hasSize(3);
    assertThat(captured.err()).endsWith("\r");
    assertThat(captured.out()).isEmpty();
  }

  @Test
  void writesAnEventALineAndNotTooMany() {
    try (var line = new ProgressLine(captured.terminal(), Form.JSON_LINES, clock::get)) {
      for (int i = 0; i < 11; i++) {
        line.show(HALF);
        clock.addAndGet(100_000_000);
      }
    }
    assertThat(captured.out().lines()).hasSize(6);
    var event = JsonParser.parseString(captured.out().lines().findFirst().orElseThrow());
    assertThat(event.getAsJsonObject().get("event").getAsString()).isEqualTo("progress");
    assertThat(event.getAsJsonObject().get("done").getAsInt()).isEqualTo(100);
  }

  @Test
  void isSilentWhereNobodyWatches() {
    try (var line = new ProgressLine(captured.terminal(), Form.JSON, clock::get)) {
      line.show(HALF);
    }
    assertThat(captured.out() + captured.err()).isEmpty();
  }
}
