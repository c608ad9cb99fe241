package app.fovea.desktop.settings;

/// What becomes of indexing when the window is closed.
public enum Closing {
  /// Not decided yet.
  ASK,
  /// It goes on without a window, and ends the program when it is done.
  GO_ON,
  /// It stops, and goes on at the next start.
  STOP
}
