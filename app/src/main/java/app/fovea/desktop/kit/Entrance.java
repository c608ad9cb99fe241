package app.fovea.desktop.kit;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/// A page that says which part of it has the keyboard first.
public interface Entrance {
  Node entrance();

  /// The part of a page that has the keyboard first: the one it names, else the first that can.
  static Optional<Node> of(Node page) {
    return switch (page) {
      case Entrance named -> Optional.of(named.entrance());
      case ScrollPane scrolled when scrolled.getContent() != null -> of(scrolled.getContent());
      default -> first(page);
    };
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
