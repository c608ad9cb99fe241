package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ForecastTest {
  private static final int PHOTOS = 20_000;

  /// Two lanes; each file is looked at first, a quarter turn out to be known, and one whole file
  /// comes for every fifteen that are new. After a minute the rest is told within a fifth, although
  /// nearly nothing but previews was made so far.
  @Test
  void afterAMinuteTheRestIsToldWithinAFifth() {
    Random random = new Random(7);
    Forecast forecast = new Forecast();
    long previews = PHOTOS;
    long whole = 0;
    double now = 0;
    double told = Double.NaN;
    double toldAt = 0;
    long taken = 0;
    forecast.left(new WorkQueue.Backlog(previews, whole), now);
    while (previews + whole > 0) {
      taken++;
      double cost;
      if (previews > 0 && (taken % 16 != 0 || whole == 0)) {
        cost = 0.02 + 0.02 * random.nextDouble();
        previews--;
        forecast.finished(Work.Part.PREVIEW);
        forecast.spent(Work.Part.PREVIEW, cost);
        if (random.nextInt(4) > 0) {
          forecast.unknown();
          whole++;
        } else {
          forecast.known();
        }
      } else {
        cost = 0.1 + 0.2 * random.nextDouble();
        whole--;
        forecast.finished(Work.Part.WHOLE);
        forecast.spent(Work.Part.WHOLE, cost);
      }
      now += cost / 2;
      var left = forecast.left(new WorkQueue.Backlog(previews, whole), now);
      if (now > 60 && Double.isNaN(told)) {
        told = left.orElseThrow();
        toldAt = now;
      }
    }
    assertThat(told).isCloseTo(now - toldAt, Percentage.withPercentage(20));
  }

  /// The first pictures take four times as long, as on a virtual machine that has yet to compile
  /// what decodes them.
  @Test
  void aSlowBeginIsForgottenAfterAMinute() {
    Random random = new Random(7);
    Forecast forecast = new Forecast();
    double now = 0;
    double told = Double.NaN;
    double toldAt = 0;
    for (int left = 4000; left > 0; left--) {
      double cost = (0.03 + 0.04 * random.nextDouble()) * (1 + 3 * Math.exp(-now / 15));
      forecast.finished(Work.Part.WHOLE);
      forecast.spent(Work.Part.WHOLE, cost);
      now += cost / 2;
      var said = forecast.left(new WorkQueue.Backlog(0, left - 1), now);
      if (now > 60 && Double.isNaN(told)) {
        told = said.orElseThrow();
        toldAt = now;
      }
    }
    assertThat(told).isCloseTo(now - toldAt, Percentage.withPercentage(10));
  }

  @Test
  void nothingIsToldBeforeEnoughIsKnown() {
    Forecast forecast = new Forecast();

    assertThat(forecast.left(new WorkQueue.Backlog(10, 0), 0)).isEmpty();
    forecast.unknown();
    forecast.finished(Work.Part.PREVIEW);
    forecast.spent(Work.Part.PREVIEW, 1);
    assertThat(forecast.left(new WorkQueue.Backlog(10, 1), 5)).isEmpty();
  }

  @Test
  void halfTheSpeedTakesTwiceAsLong() {
    Forecast forecast = new Forecast();
    double now = 0;
    forecast.left(new WorkQueue.Backlog(0, 1000), now);
    for (int i = 0; i < 100; i++) {
      forecast.finished(Work.Part.WHOLE);
      forecast.spent(Work.Part.WHOLE, 1);
      now += 1;
      forecast.left(new WorkQueue.Backlog(0, 1000), now);
    }
    double full = forecast.left(new WorkQueue.Backlog(0, 1000), now).orElseThrow();
    for (int i = 0; i < 100; i++) {
      forecast.finished(Work.Part.WHOLE);
      forecast.spent(Work.Part.WHOLE, 1);
      now += 2;
      forecast.left(new WorkQueue.Backlog(0, 1000), now);
    }

    assertThat(full).isCloseTo(1000, within(10.0));
    assertThat(forecast.left(new WorkQueue.Backlog(0, 1000), now).orElseThrow())
        .isCloseTo(2000, within(20.0));
  }
}
