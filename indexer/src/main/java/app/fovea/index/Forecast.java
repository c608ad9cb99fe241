package app.fovea.index;

import java.util.OptionalDouble;

/// How long a run still takes: what waits, times what such work has cost so far, over how fast the
/// lanes have worked lately. Because the cost is counted in the lanes' own time, a slower tempo
/// changes the speed alone. Safe for concurrent use.
final class Forecast {
  /// Older costs count half each time that many more are known: soon enough that a virtual machine
  /// which was still warming up is forgotten after the first minute.
  private static final int COSTS = 300;

  /// The same for the shares of files that turned out to be new, which differ between folders.
  private static final int SHARES = 4000;

  private static final double SPEED_SECONDS = 15;
  private static final double LEAST_SECONDS = 1;
  private static final int LEAST_KNOWN = 8;

  /// The mean of numbers that come in parts.
  private static final class Mean {
    private final int memory;
    private double sum;
    private double count;

    Mean(int memory) {
      this.memory = memory;
    }

    void count() {
      if (count >= memory) {
        sum /= 2;
        count /= 2;
      }
      count++;
    }

    double value() {
      return count == 0 ? 0 : sum / count;
    }
  }

  private final Mean preview = new Mean(COSTS);
  private final Mean whole = new Mean(COSTS);
  private final Mean mustBeRead = new Mean(SHARES);
  private double worked;
  private double workedBefore;
  private double speed;
  private double begun = Double.NaN;
  private double lookedAt;

  /// A lane has worked on such a part.
  synchronized void spent(Work.Part part, double more) {
    mean(part).sum += more;
    worked += more;
  }

  /// A part of a file's work is done.
  synchronized void finished(Work.Part part) {
    mean(part).count();
  }

  /// A new file has turned out to be a known content.
  synchronized void known() {
    mustBeRead.count();
  }

  /// A new file has to be read as a whole.
  synchronized void unknown() {
    mustBeRead.count();
    mustBeRead.sum++;
  }

  private Mean mean(Work.Part part) {
    return switch (part) {
      case PREVIEW -> preview;
      case WHOLE -> whole;
    };
  }

  /// Seconds that are left, once enough is known to tell.
  ///
  /// @param now in seconds, on a clock that only goes forward
  synchronized OptionalDouble left(WorkQueue.Backlog backlog, double now) {
    measureSpeed(now);
    boolean told =
        (backlog.previews() == 0 || mustBeRead.count >= LEAST_KNOWN)
            && (backlog.whole() == 0 && mustBeRead.sum == 0 || whole.count >= LEAST_KNOWN);
    if (!told || speed <= 0) {
      return OptionalDouble.empty();
    }
    double perNewFile = preview.value() + mustBeRead.value() * whole.value();
    double work = backlog.previews() * perNewFile + backlog.whole() * whole.value();
    return OptionalDouble.of(work / speed);
  }

  /// Seconds of work in a second: the mean of the first seconds, later of the last ones.
  private void measureSpeed(double now) {
    if (Double.isNaN(begun)) {
      begun = now;
      lookedAt = now;
      workedBefore = worked;
    }
    double passed = now - lookedAt;
    if (passed >= LEAST_SECONDS) {
      double weight = passed / Math.max(passed, Math.min(now - begun, SPEED_SECONDS));
      speed += weight * ((worked - workedBefore) / passed - speed);
      lookedAt = now;
      workedBefore = worked;
    }
  }
}
