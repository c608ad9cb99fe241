package app.fovea.index.pace;

/// How much of the machine indexing takes, as people choose it.
public enum Speed {
  FULL(1),
  HALF(0.5),
  GENTLE(0.2);

  private final double share;

  Speed(double share) {
    this.share = share;
  }

  /// Of the time that there is, the part that is worked.
  double share() {
    return share;
  }
}
