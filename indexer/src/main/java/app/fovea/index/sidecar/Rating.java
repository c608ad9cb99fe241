package app.fovea.index.sidecar;

/// What is to become of the stars in a sidecar.
public sealed interface Rating {
  /// They stay as they are.
  record Kept() implements Rating {}

  /// They go.
  record Removed() implements Rating {}

  /// There are so many, 0 to 5.
  record Stars(int count) implements Rating {}
}
