package app.fovea.desktop.kit;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// Whether the window is used by keyboard, as a state of its root for styles: the toolkit's
/// `focus-visible` forgets that when a program hands the keyboard on.
public final class ByKeyboard {
  private static final PseudoClass STATE = PseudoClass.getPseudoClass("keyboard");

  private ByKeyboard() {}

  /// Keeps the state from now on.
  public static void follow(Node root) {
    root.getStyleClass().add("window");
    root.addEventFilter(KeyEvent.KEY_PRESSED, _ -> root.pseudoClassStateChanged(STATE, true));
    root.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> root.pseudoClassStateChanged(STATE, false));
  }
}
