package app.fovea.desktop.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/// A page that says what is the matter and what to do next.
public final class Page extends VBox {
  private static final double WIDTH = 520;

  private final Balanced explanation;

  /// @param next what can be done: buttons, the best first
  public Page(Ikon ikon, String title, String words, Node... next) {
    getStyleClass().add("page");
    setAlignment(Pos.CENTER);
    explanation = new Balanced(words, WIDTH, "text-muted");
    HBox actions = new HBox(8, next);
    actions.setAlignment(Pos.CENTER);
    actions.getStyleClass().add("page-actions");
    Node icon = Icons.of(ikon, 48);
    icon.getStyleClass().add("page-icon");
    getChildren().addAll(icon, new Balanced(title, WIDTH, "title-3"), explanation, actions);
  }

  /// Says something else below the title.
  public void explain(String words) {
    explanation.setText(words);
  }
}
