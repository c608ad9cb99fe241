package app.fovea.desktop.kit;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// A page that says which part of it has the keyboard first.
public interface Entrance {
  Node entrance();

  /// The part of a page that has the keyboard first: the one it names, else the first that can.
  static Optional<Node> of(Node page) {
    return page instanceof Entrance named ? Optional.of(named.entrance()) : first(page);
  }

  private static Optional<Node> first(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Optional.empty();
    }
    if (node.isFocusTraversable()) {
      return Optional.of(node);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .flatMap(child -> first(child).stream())
            .findFirst()
        : Optional.empty();
  }
}
