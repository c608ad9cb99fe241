package app.fovea.index.pace;

/// What indexing does when the machine has better to do.
public enum Restraint {
  /// Nothing: somebody waits for it.
  NONE,
  /// It slows down on battery and while other programs work.
  CONSIDERATE,
  /// It waits unless the machine is on mains or has nothing else to do.
  IDLE_OR_MAINS
}
