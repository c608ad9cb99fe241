package app.fovea.cli;

import java.util.function.LongSupplier;

/// Keeps the heap of a long run small. Garbage that grew old lets it grow, and the virtual machine
/// looks for that only at the heap's limit, a quarter of the machine's memory.
final class GrownHeap {
  /// Less is not worth a look, which stops everything for about a tenth of a second.
  private static final long LITTLE = 16L << 20;

  private final LongSupplier size;
  private final Runnable collection;
  private long kept;

  /// @param size bytes that the heap takes
  /// @param collection lets garbage be collected, after which the heap may be smaller
  GrownHeap(LongSupplier size, Runnable collection) {
    this.size = size;
    this.collection = collection;
    this.kept = size.getAsLong();
  }

  /// Of this program.
  static GrownHeap now() {
    return new GrownHeap(Runtime.getRuntime()::totalMemory, System::gc);
  }

  /// To be asked again and again while the run goes on.
  synchronized void look() {
    if (size.getAsLong() > kept + LITTLE) {
      collection.run();
      kept = size.getAsLong();
    }
  }
}
