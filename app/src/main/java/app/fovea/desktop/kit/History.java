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

  /// A part of a decision was taken back, or made again. It stays in the history both ways: what
  /// was done can be reversed, and the rest can be tried again.
  public static final class Partly extends Told {
    public Partly(String words) {
      super(words);
    }
  }

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
    move(done, undone, Direction.TAKEN_BACK);
  }

  /// Makes the decision again that was taken back last.
  public void redo() {
    move(undone, done, Direction.MADE_AGAIN);
  }

  private void move(Deque<Step> from, Deque<Step> to, Direction direction) {
    if (from.isEmpty()) {
      return;
    }
    Step step = from.pop();
    told();
    background.run(
        chore(step, direction),
        () -> {
          put(step, to);
          changed.accept(step, direction);
          step.show().accept(direction);
        },
        reason -> {
          if (reason instanceof Partly) {
            put(step, from);
            put(step, to);
            step.show().accept(direction);
          }
          failed.accept(reason);
        });
  }

  private static Background.Chore chore(Step step, Direction direction) {
    return switch (direction) {
      case TAKEN_BACK -> step.undo();
      case MADE_AGAIN -> step.redo();
    };
  }

  /// A step of which a part was moved before may be there already.
  private void put(Step step, Deque<Step> onto) {
    onto.remove(step);
    onto.push(step);
    told();
  }

  private void told() {
    undoable.set(!done.isEmpty());
    redoable.set(!undone.isEmpty());
  }
}
