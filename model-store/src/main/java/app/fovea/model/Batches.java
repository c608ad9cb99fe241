package app.fovea.model;

/// Cuts many rows into runs of an accelerator's size, and into smaller ones when its memory does
/// not suffice. Safe for concurrent use.
final class Batches {
  private volatile int size;

  Batches(int size) {
    this.size = size;
  }

  /// Puts rows `from` to `from + count` through.
  interface Run {
    float[][] rows(int from, int count);
  }

  /// The accelerator's memory does not suffice for a run.
  static final class OutOfMemory extends IllegalStateException {
    OutOfMemory(String message, Throwable cause) {
      super(message, cause);
    }

    /// Whether that is what a message of the runtime means.
    static boolean isMeant(String message) {
      String lower = message.toLowerCase(java.util.Locale.ROOT);
      return lower.contains("out of memory")
          || lower.contains("failed to allocate memory")
          || lower.contains("e_outofmemory");
    }
  }

  /// All rows in their order. A run that fails for want of memory is tried again with half as
  /// many, and the smaller size is kept.
  float[][] all(int count, Run run) {
    float[][] rows = new float[count][];
    int from = 0;
    while (from < count) {
      int used = Math.min(size, count - from);
      try {
        System.arraycopy(run.rows(from, used), 0, rows, from, used);
        from += used;
      } catch (OutOfMemory e) {
        if (used == 1) {
          throw e;
        }
        size = Math.max(1, used / 2);
      }
    }
    return rows;
  }

  int size() {
    return size;
  }
}
