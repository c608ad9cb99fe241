package app.fovea.desktop.grid;

import app.fovea.index.Photo;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.scene.input.KeyEvent;

/// The grid by keyboard: arrows, whole screens, ends, selection, 0 to 5 for stars, and typing the
/// start of a name.
public final class GridKeys {
  private static final long PAUSE_NANOS = 1_000_000_000L;

  private final PhotoGrid grid;
  private final Selection selection;
  private final Runnable open;
  private final IntConsumer rate;
  private String typed = "";
  private long typedAt;

  /// @param open opens the photo that has the keyboard
  /// @param rate gives stars
  public GridKeys(PhotoGrid grid, Runnable open, IntConsumer rate) {
    this.grid = grid;
    this.selection = grid.selection();
    this.open = open;
    this.rate = rate;
    grid.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    grid.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
  }

  private void pressed(KeyEvent event) {
    int focus = Math.max(0, selection.focus());
    boolean begun = selection.focus() >= 0;
    int page = Math.max(1, (int) (grid.getHeight() / (grid.edgeProperty().get() + Rows.GAP)) - 1);
    switch (event.getCode()) {
      case LEFT -> go(event, begun ? focus - 1 : 0);
      case RIGHT -> go(event, begun ? focus + 1 : 0);
      case UP -> go(event, vertical(focus, -1));
      case DOWN -> go(event, begun ? vertical(focus, 1) : 0);
      case PAGE_UP -> go(event, vertical(focus, -page));
      case PAGE_DOWN -> go(event, vertical(focus, page));
      case HOME -> go(event, 0);
      case END -> go(event, last());
      case ENTER -> opened(event);
      case SPACE -> spaced(event);
      case ESCAPE -> escaped(event);
      default -> {
        return;
      }
    }
  }

  private int vertical(int from, int rows) {
    return grid.contentProperty().get().size() == 0 ? 0 : grid.rows().vertical(from, rows);
  }

  private int last() {
    return grid.contentProperty().get().size() - 1;
  }

  private void go(KeyEvent event, int index) {
    int to = Math.clamp(index, 0, Math.max(0, last()));
    if (event.isShiftDown()) {
      selection.extendTo(to);
    } else if (event.isShortcutDown()) {
      selection.focusOn(to);
    } else {
      selection.only(to);
    }
    grid.reveal(to);
    event.consume();
  }

  /// With the shortcut key it is a command of its own.
  private void opened(KeyEvent event) {
    if (!event.isShortcutDown()) {
      open.run();
      event.consume();
    }
  }

  private void spaced(KeyEvent event) {
    if (event.isShortcutDown()) {
      selection.toggle(selection.focus());
    } else {
      open.run();
    }
    event.consume();
  }

  private void escaped(KeyEvent event) {
    if (selection.sizeProperty().get() > 0) {
      selection.none();
      event.consume();
    }
  }

  private void typed(KeyEvent event) {
    String character = event.getCharacter();
    boolean command = event.isShortcutDown() || event.isAltDown() || event.isControlDown();
    if (command || character.isBlank() || Character.isISOControl(character.charAt(0))) {
      return;
    }
    long now = System.nanoTime();
    boolean begins = typed.isEmpty() || now - typedAt > PAUSE_NANOS;
    if (begins && "012345".contains(character)) {
      rate.accept(Integer.parseInt(character));
      event.consume();
      return;
    }
    typed = (begins ? "" : typed) + character.toLowerCase(Locale.ROOT);
    typedAt = now;
    int found = startingWith(typed);
    if (found >= 0) {
      selection.only(found);
      grid.reveal(found);
    }
    event.consume();
  }

  /// The next photo whose file name starts so, looking on from the one with the keyboard.
  private int startingWith(String prefix) {
    List<Photo> photos = grid.contentProperty().get().photos();
    int from = Math.max(0, selection.focus()) + (prefix.length() == 1 ? 1 : 0);
    for (int step = 0; step < photos.size(); step++) {
      int index = (from + step) % photos.size();
      String name = photos.get(index).path().getFileName().toString();
      if (name.toLowerCase(Locale.ROOT).startsWith(prefix)) {
        return index;
      }
    }
    return -1;
  }
}
