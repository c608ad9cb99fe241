package app.fovea.model;

import ai.onnxruntime.OrtException;
import java.util.List;
import java.util.Locale;

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
  static final class OutOfMemory extends RunFailure {
    /// What CUDA and its arena, cuBLAS, cuDNN, DirectML, OpenCL and the processor say.
    private static final List<String> MARKS =
        List.of(
            "out of memory",
            "outofmemory",
            "failed to allocate memory",
            "alloc_failed",
            "allocation_failed",
            "allocation_failure",
            "not enough memory",
            "8007000e",
            "bad_alloc",
            "bad allocation");

    OutOfMemory(String message, Throwable cause) {
      super(message, cause);
    }

    /// What the runtime says of a run of `tower`.
    static RunFailure or(String tower, OrtException e) {
      String message = String.valueOf(e.getMessage());
      return isMeant(message)
          ? new OutOfMemory(ModelFault.NO_MEMORY.about(tower, message), e)
          : new RunFailure(ModelFault.TOWER_FAILED.about(tower, message), e);
    }

    /// Whether that is what a message of the runtime means.
    static boolean isMeant(String message) {
      String lower = message.toLowerCase(Locale.ROOT);
      return MARKS.stream().anyMatch(lower::contains);
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
