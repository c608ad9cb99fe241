package app.fovea.desktop.kit;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;

/// Who had the keyboard before something came over it, to have it again.
public final class HeldFocus {
  private final Optional<Node> owner;

  private HeldFocus(Optional<Node> owner) {
    this.owner = owner;
  }

  /// Whoever has the keyboard now where that node is.
  public static HeldFocus around(Node node) {
    return new HeldFocus(Optional.ofNullable(node.getScene()).map(Scene::getFocusOwner));
  }

  /// Gives the keyboard back or, where its owner is gone meanwhile, leaves it to `otherwise`.
  public void giveBack(Runnable otherwise) {
    owner.filter(HeldFocus::isSeen).ifPresentOrElse(Node::requestFocus, otherwise);
  }

  private static boolean isSeen(Node node) {
    boolean seen = node.getScene() != null;
    for (Node at = node; at != null; at = at.getParent()) {
      seen &= at.isVisible();
    }
    return seen;
  }
}
