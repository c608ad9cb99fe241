package app.fovea.index.pace;

/// What the machine does beside indexing. It is asked every few seconds, by one thread at a time.
interface Machine {
  /// Whether it runs on battery; a machine that does not say is taken to be on mains.
  boolean onBattery();

  /// Of all processors, the part that other programs have kept busy since the last time, 0 to 1; 0
  /// where the system does not say.
  double othersLoad();

  /// Lets whatever else wants the processor go before the calling thread and the processes that it
  /// starts, for good, where the system can do that.
  void giveWay();
}
