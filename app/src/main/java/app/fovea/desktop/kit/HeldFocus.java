package app.fovea.desktop.kit;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
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

  /// Whoever has the keyboard inside of a part whose contents are made anew: once they are, the one
  /// with the same id has it.
  public static Runnable within(Parent part) {
    Optional<String> id =
        Optional.ofNullable(part.getScene())
            .map(Scene::getFocusOwner)
            .filter(node -> isInside(node, part))
            .map(Node::getId);
    return () -> id.map(it -> part.lookup("#" + it)).ifPresent(Node::requestFocus);
  }

  private static boolean isInside(Node node, Parent part) {
    for (Parent at = node.getParent(); at != null; at = at.getParent()) {
      if (at == part) {
        return true;
      }
    }
    return false;
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
