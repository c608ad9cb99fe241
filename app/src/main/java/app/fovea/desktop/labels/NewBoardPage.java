package app.fovea.desktop.labels;

import app.fovea.desktop.kit.Entrance;
import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.kit.TroubleLabel;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Typing labels, which is all it takes to get a board.
public final class NewBoardPage extends VBox implements Entrance {
  private static final double WIDTH = 480;

  private final TextArea labels = new TextArea();

  /// @param created told the name of the set that was made
  public NewBoardPage(BoardModel model, Texts texts, Consumer<String> created) {
    getStyleClass().add("sheet");
    setId("new-board");
    TextField name = new TextField(texts.get("labels.name.first"));
    name.setMaxWidth(WIDTH);
    labels.setPromptText(texts.get("labels.type.prompt"));
    labels.setPrefRowCount(8);
    labels.setMaxWidth(WIDTH);
    labels.setId("label-names");
    name.setOnAction(_ -> labels.requestFocus());
    Button make =
        Icons.button(
            Feather.COLUMNS,
            texts.get("labels.sort"),
            "accent",
            () -> {
              if (!model.busyProperty().get()) {
                model.create(name.getText(), labels.getText(), created);
              }
            });
    make.setId("make-board");
    // It keeps the keyboard while photos are sorted.
    make.disableProperty().bind(labels.textProperty().isEmpty());
    labels.addEventFilter(KeyEvent.KEY_PRESSED, event -> leave(event, make));
    Label trouble = new TroubleLabel(model.trouble().reasonProperty(), texts);
    getChildren()
        .addAll(
            Nodes.words(texts.get("command.new-labels"), "sheet-title"),
            Nodes.words(texts.get("labels.words"), "text-muted"),
            named(texts.get("labels.name"), name),
            named(texts.get("labels.type"), labels),
            make,
            trouble);
  }

  @Override
  public Node entrance() {
    return labels;
  }

  /// Tab goes on as everywhere else; no label needs one in its name. Ctrl+Enter is done.
  private void leave(KeyEvent event, Button make) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      make.fire();
      event.consume();
    } else if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
      labels.requestFocusTraversal(
          event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      event.consume();
    }
  }

  private static VBox named(String words, Node field) {
    Label label = new Label(words);
    label.setLabelFor(field);
    field.setAccessibleText(words);
    return new VBox(6, label, field);
  }
}
