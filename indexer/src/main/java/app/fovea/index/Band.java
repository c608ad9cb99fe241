package app.fovea.index;

/// How sure the search is that a photo is what was asked for, best first.
public enum Band {
  STRONG,
  LIKELY,
  MAYBE;

  /// The less sure of the two.
  public Band weaker(Band other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /// Whether this is at least as sure as that.
  public boolean reaches(Band other) {
    return compareTo(other) <= 0;
  }
}
