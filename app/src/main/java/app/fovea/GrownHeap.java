package app.fovea;

import java.util.function.LongSupplier;

/// Keeps the heap small. Garbage that grew old lets it grow, and the virtual machine looks for that
/// only at the heap's limit, a quarter of the machine's memory. Safe for concurrent use.
public final class GrownHeap {
  private final LongSupplier size;
  private final long little;
  private final Runnable collection;
  private long kept;

  /// @param size bytes that the heap takes
  /// @param kept what it takes already that is not worth a look
  /// @param little as much again is not worth a look, which stops everything for about a tenth of a
  ///     second
  /// @param collection lets garbage be collected, after which the heap may be smaller
  public GrownHeap(LongSupplier size, long kept, long little, Runnable collection) {
    this.size = size;
    this.kept = kept;
    this.little = little;
    this.collection = collection;
  }

  /// To be asked again and again.
  public synchronized void look() {
    if (size.getAsLong() > kept + little) {
      collection.run();
      kept = size.getAsLong();
    }
  }
}
