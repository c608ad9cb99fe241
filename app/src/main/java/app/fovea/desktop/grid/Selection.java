package app.fovea.desktop.grid;

import app.fovea.index.Photo;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/// Which photos are selected and which one has the keyboard. A change of content keeps what is
/// still there.
public final class Selection {
  private final BitSet chosen = new BitSet();
  private final ReadOnlyIntegerWrapper focus = new ReadOnlyIntegerWrapper(this, "focus", -1);
  private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper(this, "size", 0);
  private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper(this, "changes", 0);
  private GridContent content = GridContent.EMPTY;
  private int anchor;

  /// The photo with the keyboard, -1 where there is none.
  public ReadOnlyIntegerProperty focusProperty() {
    return focus.getReadOnlyProperty();
  }

  /// How many are selected.
  public ReadOnlyIntegerProperty sizeProperty() {
    return size.getReadOnlyProperty();
  }

  /// Grows with every change.
  public ReadOnlyLongProperty changesProperty() {
    return changes.getReadOnlyProperty();
  }

  public int focus() {
    return focus.get();
  }

  public boolean contains(int index) {
    return chosen.get(index);
  }

  /// The selected photos in the order shown.
  public List<Photo> photos() {
    return chosen.stream().mapToObj(content.photos()::get).toList();
  }

  /// The first of them.
  public Optional<Photo> first() {
    int index = chosen.nextSetBit(0);
    return outside(index) ? Optional.empty() : Optional.of(content.photos().get(index));
  }

  /// Selects that photo alone.
  public void only(int index) {
    if (outside(index)) {
      return;
    }
    chosen.clear();
    chosen.set(index);
    anchor = index;
    moved(index);
  }

  /// Adds that photo, or takes it out.
  public void toggle(int index) {
    if (outside(index)) {
      return;
    }
    chosen.flip(index);
    anchor = index;
    moved(index);
  }

  /// Selects everything between the last single choice and that photo.
  public void extendTo(int index) {
    if (outside(index)) {
      return;
    }
    int from = Math.clamp(anchor, 0, content.size() - 1);
    chosen.clear();
    chosen.set(Math.min(from, index), Math.max(from, index) + 1);
    moved(index);
  }

  /// Moves the keyboard there and selects nothing more.
  public void focusOn(int index) {
    if (!outside(index)) {
      moved(index);
    }
  }

  public void all() {
    range(0, content.size());
  }

  /// Adds all from `start` to before `end`.
  public void range(int start, int end) {
    chosen.set(start, Math.min(end, content.size()));
    moved(focus.get());
  }

  public void none() {
    chosen.clear();
    moved(focus.get());
  }

  /// Some photos are about to go: they are selected no more, and the keyboard goes from one of them
  /// to the next that stays.
  public void leave(Set<Long> going) {
    int next = outside(focus.get()) ? -1 : staying(focus.get(), going);
    boolean moves = next != focus.get();
    for (int index = chosen.nextSetBit(0); index >= 0; index = chosen.nextSetBit(index + 1)) {
      if (going.contains(content.id(index))) {
        chosen.clear(index);
      }
    }
    if (moves && chosen.isEmpty() && next >= 0) {
      only(next);
    } else {
      moved(next);
    }
  }

  /// The nearest that stays, itself or one behind it before one ahead of it; -1 where none does.
  private int staying(int from, Set<Long> going) {
    for (int index = from; index < content.size(); index++) {
      if (!going.contains(content.id(index))) {
        return index;
      }
    }
    for (int index = from - 1; index >= 0; index--) {
      if (!going.contains(content.id(index))) {
        return index;
      }
    }
    return -1;
  }

  /// Goes over to another content.
  void show(GridContent next) {
    if (next.liesAs(content)) {
      content = next;
      moved(focus.get());
      return;
    }
    Set<Long> kept = new HashSet<>();
    chosen.stream().forEach(index -> kept.add(content.id(index)));
    long focused = outside(focus.get()) ? -1 : content.id(focus.get());
    content = next;
    chosen.clear();
    int focusedAt = -1;
    if (!kept.isEmpty() || focused >= 0) {
      for (int index = 0; index < next.size(); index++) {
        long id = next.id(index);
        if (kept.contains(id)) {
          chosen.set(index);
        }
        if (id == focused) {
          focusedAt = index;
        }
      }
    }
    anchor = Math.max(0, focusedAt);
    moved(focusedAt);
  }

  private boolean outside(int index) {
    return index < 0 || index >= content.size();
  }

  private void moved(int index) {
    focus.set(index);
    size.set(chosen.cardinality());
    changes.set(changes.get() + 1);
  }
}
