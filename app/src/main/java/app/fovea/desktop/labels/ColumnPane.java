package app.fovea.desktop.labels;

import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.labels.Sorted.Card;
import app.fovea.desktop.labels.Sorted.Column;
import app.fovea.index.label.Verdict;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One label's column. Dropping photos on it says yes, on its lower area no; so do the keys Y and
/// N for the chosen card.
final class ColumnPane extends VBox {
  private final BoardModel model;
  private final Texts texts;

  ColumnPane(Column column, BoardModel model, Pictures pictures, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("column");
    Node badge =
        column.lessons().any()
            ? chip(texts.get("labels.taught", column.lessons().yes(), column.lessons().no()))
            : chip(texts.get("labels.zero-shot"));
    ListView<Card> cards = cards(column.cards(), pictures);
    cards.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(event, column, cards));
    Label not = new Label(texts.get("labels.not", column.label()), Icons.of(Feather.X, 14));
    not.getStyleClass().add("not-area");
    not.setMaxWidth(Double.MAX_VALUE);
    getChildren().addAll(head(column.label(), column.count()), badge, slider(column), cards, not);
    new CardDrop(model, column.label(), Verdict.YES).accept(this);
    new CardDrop(model, column.label(), Verdict.NO).accept(not);
  }

  private ColumnPane(Sorted sorted, BoardModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("column");
    getChildren().add(head(texts.get("labels.none"), sorted.none().size()));
  }

  /// The column of what no label fits.
  static ColumnPane ofNone(Sorted sorted, BoardModel model, Pictures pictures, Texts texts) {
    ColumnPane pane = new ColumnPane(sorted, model, texts);
    pane.getChildren().add(pane.cards(sorted.none(), pictures));
    return pane;
  }

  private HBox head(String name, int count) {
    Label title = new Label(name);
    title.getStyleClass().add("column-title");
    Label number = new Label(texts.number(count));
    number.getStyleClass().add("text-muted");
    HBox head = new HBox(8, title, Nodes.gap(), number);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private static Label chip(String words) {
    Label chip = new Label(words);
    chip.getStyleClass().addAll("chip", "text-small");
    return chip;
  }

  private VBox slider(Column column) {
    Slider slider = new Slider(0, 1, column.threshold());
    slider.getStyleClass().add("small");
    slider.setAccessibleText(texts.get("labels.threshold", column.label()));
    Label caught = new Label();
    caught.getStyleClass().addAll("text-muted", "text-small");
    Nodes.follow(
        slider.valueProperty(),
        value ->
            model.count(
                column.label(),
                value.doubleValue(),
                count ->
                    caught.setText(
                        texts.get("labels.caught", texts.percent(value.doubleValue()), count))));
    slider
        .valueChangingProperty()
        .addListener(
            (_, _, changing) -> {
              if (!changing) {
                model.threshold(column.label(), slider.getValue());
              }
            });
    return new VBox(2, slider, caught);
  }

  private ListView<Card> cards(List<Card> cards, Pictures pictures) {
    ListView<Card> list = new ListView<>();
    list.getItems().setAll(cards);
    list.setCellFactory(_ -> new CardCell(pictures, texts));
    list.setFixedCellSize(CardCell.HEIGHT);
    list.getStyleClass().addAll("cards", "edge-to-edge");
    setVgrow(list, Priority.ALWAYS);
    return list;
  }

  private void pressed(KeyEvent event, Column column, ListView<Card> cards) {
    Card card = cards.getSelectionModel().getSelectedItem();
    if (card == null) {
      return;
    }
    switch (event.getCode()) {
      case Y -> model.teach(column.label(), Verdict.YES, List.of(card.photo()));
      case N -> model.teach(column.label(), Verdict.NO, List.of(card.photo()));
      default -> {
        return;
      }
    }
    event.consume();
  }
}
