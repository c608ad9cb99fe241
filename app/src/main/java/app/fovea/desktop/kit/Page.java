package app.fovea.desktop.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;

/// A page that says what is the matter and what to do next.
public final class Page extends VBox {
  private static final double WIDTH = 520;

  private final Label explanation;

  /// @param next what can be done: buttons, the best first
  public Page(Ikon ikon, String title, String words, Node... next) {
    getStyleClass().add("page");
    setAlignment(Pos.CENTER);
    Label heading = Nodes.words(title, "title-3");
    heading.setTextAlignment(TextAlignment.CENTER);
    explanation = Nodes.words(words, "text-muted");
    explanation.setTextAlignment(TextAlignment.CENTER);
    explanation.setMaxWidth(WIDTH);
    HBox actions = new HBox(8, next);
    actions.setAlignment(Pos.CENTER);
    actions.getStyleClass().add("page-actions");
    Node icon = Icons.of(ikon, 48);
    icon.getStyleClass().add("page-icon");
    getChildren().addAll(icon, heading, explanation, actions);
  }

  /// Says something else below the title.
  public void explain(String words) {
    explanation.setText(words);
  }
}
