package app.fovea.desktop.kit;

import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The menu key and Shift+F10, which the toolkit does not know on Linux: they open the menu of what
/// has the keyboard, at the row or photo that one stands on.
public final class MenuKey {
  private static final List<String> STOOD_ON = List.of(".photo-cell:current", ".cell:focused");
  private static final double INSET = 24;

  private MenuKey() {}

  /// Heeds it everywhere below that node.
  public static void heed(Node root) {
    root.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          Node owner = root.getScene().getFocusOwner();
          if (isMeant(event) && owner != null) {
            ask(owner);
            event.consume();
          }
        });
  }

  private static boolean isMeant(KeyEvent event) {
    return event.getCode() == KeyCode.CONTEXT_MENU
        || event.getCode() == KeyCode.F10 && event.isShiftDown() && !event.isShortcutDown();
  }

  private static void ask(Node owner) {
    Node stoodOn = stoodOn(owner);
    Bounds seen = Objects.requireNonNull(stoodOn.localToScreen(stoodOn.getBoundsInLocal()));
    double x = seen.getMinX() + Math.min(INSET, seen.getWidth() / 2);
    double y = seen.getMinY() + Math.min(INSET, seen.getHeight() / 2);
    Point2D within = owner.screenToLocal(x, y);
    Event.fireEvent(
        owner,
        new ContextMenuEvent(
            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
            within.getX(),
            within.getY(),
            x,
            y,
            true,
            null));
  }

  private static Node stoodOn(Node owner) {
    return STOOD_ON.stream()
        .<Node>flatMap(cells -> owner.lookupAll(cells).stream())
        .filter(Node::isVisible)
        .findFirst()
        .orElse(owner);
  }
}
