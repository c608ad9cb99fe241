package app.fovea.desktop;

import app.fovea.GrownHeap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/// Gives memory back while nobody touches the window: opening a large library leaves several times
/// as much as it needs, and the virtual machine looks for that only when it runs out. Looking stops
/// everything for a moment, which nobody notices then. Used on the window's thread.
final class Rest {
  /// As much again is not worth the look.
  private static final long LITTLE = 24L << 20;

  private final Executor later;
  private final GrownHeap heap;
  private boolean touched;

  /// @param later runs a task on the window's thread after a while
  /// @param used bytes, garbage included
  /// @param collection lets garbage be collected
  Rest(Executor later, LongSupplier used, Runnable collection) {
    this.later = later;
    this.heap = new GrownHeap(used, 0, LITTLE, collection);
  }

  /// Of this program.
  static Rest after(Executor later) {
    Runtime runtime = Runtime.getRuntime();
    return new Rest(later, () -> runtime.totalMemory() - runtime.freeMemory(), System::gc);
  }

  void watch(Scene scene) {
    scene.addEventFilter(InputEvent.ANY, _ -> touch());
    later.execute(this::look);
  }

  /// Somebody uses the window.
  void touch() {
    touched = true;
  }

  /// Looks now, and again after a while.
  void look() {
    if (!touched) {
      heap.look();
    }
    touched = false;
    later.execute(this::look);
  }
}
