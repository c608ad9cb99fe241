package app.fovea.desktop.kit;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Decisions in the order in which they were made, to be taken back and made again.
public final class History {
  /// A decision that was made.
  ///
  /// @param name in words
  /// @param show shows what has changed
  public record Step(
      String name, Background.Chore undo, Background.Chore redo, Consumer<Direction> show) {}

  /// Which way a decision went.
  public enum Direction {
    TAKEN_BACK,
    MADE_AGAIN
  }

  private static final int KEPT = 100;

  private final Background background;
  private final BiConsumer<Step, Direction> changed;
  private final Consumer<IOException> failed;
  private final Deque<Step> done = new ArrayDeque<>();
  private final Deque<Step> undone = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper undoable =
      new ReadOnlyBooleanWrapper(this, "undoable", false);
  private final ReadOnlyBooleanWrapper redoable =
      new ReadOnlyBooleanWrapper(this, "redoable", false);

  /// @param changed told of the decision that was taken back or made again
  public History(
      Background background, BiConsumer<Step, Direction> changed, Consumer<IOException> failed) {
    this.background = background;
    this.changed = changed;
    this.failed = failed;
  }

  public ReadOnlyBooleanProperty undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty redoableProperty() {
    return redoable.getReadOnlyProperty();
  }

  /// Remembers a decision; what was taken back before can no longer be made again.
  public void did(Step step) {
    done.push(step);
    if (done.size() > KEPT) {
      done.removeLast();
    }
    undone.clear();
    told();
  }

  /// Takes back the last decision.
  public void undo() {
    if (!done.isEmpty()) {
      Step step = done.pop();
      move(step, step.undo(), undone, Direction.TAKEN_BACK);
    }
  }

  /// Makes the decision again that was taken back last.
  public void redo() {
    if (!undone.isEmpty()) {
      Step step = undone.pop();
      move(step, step.redo(), done, Direction.MADE_AGAIN);
    }
  }

  private void move(Step step, Background.Chore chore, Deque<Step> to, Direction direction) {
    told();
    background.run(
        chore,
        () -> {
          to.push(step);
          told();
          changed.accept(step, direction);
          step.show().accept(direction);
        },
        failed);
  }

  private void told() {
    undoable.set(!done.isEmpty());
    redoable.set(!undone.isEmpty());
  }
}
