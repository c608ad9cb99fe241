package app.fovea.index.pace;

/// How fast indexing goes at a moment, and why.
public enum Tempo {
  FULL(1),
  /// As was chosen.
  HALF(Speed.HALF.share()),
  /// As was chosen.
  GENTLE(Speed.GENTLE.share()),
  /// Slowed down because the machine runs on battery.
  ON_BATTERY(Speed.HALF.share()),
  /// Slowed down because other programs need the processor.
  UNDER_LOAD(Speed.GENTLE.share()),
  /// Waits until the machine is on mains or has nothing else to do.
  WAITING_FOR_MAINS(0),
  PAUSED(0);

  private final double share;

  Tempo(double share) {
    this.share = share;
  }

  /// Of the time that there is, the part that is worked; 0 when nothing is done.
  public double share() {
    return share;
  }

  static Tempo of(Speed speed) {
    return switch (speed) {
      case FULL -> FULL;
      case HALF -> HALF;
      case GENTLE -> GENTLE;
    };
  }

  Tempo orSlower(Tempo other) {
    return other.share < share ? other : this;
  }
}
