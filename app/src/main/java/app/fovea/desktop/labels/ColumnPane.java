package app.fovea.desktop.labels;

import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.labels.Sorted.Card;
import app.fovea.desktop.labels.Sorted.Column;
import app.fovea.desktop.labels.Sorted.Lessons;
import app.fovea.desktop.labels.Sorted.Pile;
import app.fovea.index.Photo;
import app.fovea.index.label.Verdict;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One label's column. Dropping photos on it says yes, on its lower area no; so do the keys Y and N
/// for the chosen cards.
final class ColumnPane extends VBox {
  private final BoardModel model;
  private final Texts texts;
  private final Label number = Nodes.words("", "text-muted");
  private final Label badge = new Label();
  private final Tooltip whole = new Tooltip();
  private final ListView<Card> cards = new ListView<>();
  private final Optional<ThresholdPane> threshold;

  /// The column of a label.
  ColumnPane(String label, BoardModel model, Pictures pictures, Texts texts) {
    this.model = model;
    this.texts = texts;
    ThresholdPane cut = new ThresholdPane(label, model, pictures, texts);
    this.threshold = Optional.of(cut);
    getStyleClass().add("column");
    badge.getStyleClass().addAll("badge", "text-small");
    Label not = new Label(texts.get("labels.not", label), Icons.of(Feather.X, 14));
    not.getStyleClass().add("not-area");
    not.setMaxWidth(Double.MAX_VALUE);
    list(pictures, texts.get("labels.empty", label));
    new CardKeys(model, this::chosen, Optional.of(label)).of(cards);
    getChildren().addAll(head(label), badge, cut, cards, not);
    new CardDrop(model, label, Verdict.YES).accept(this);
    new CardDrop(model, label, Verdict.NO).accept(not);
  }

  /// The column of what no label fits.
  ColumnPane(BoardModel model, Pictures pictures, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.threshold = Optional.empty();
    getStyleClass().add("column");
    list(pictures, texts.get("labels.none-empty"));
    new CardKeys(model, this::chosen, Optional.empty()).of(cards);
    getChildren()
        .addAll(
            head(texts.get("labels.none")),
            Nodes.words(texts.get("labels.none-how"), "text-muted", "text-small"),
            cards);
  }

  /// What is chosen in the column that has the keyboard is chosen on the board.
  private void choose() {
    if (cards.isFocused()) {
      model.chosenProperty().set(chosen());
    }
  }

  /// Cards are chosen in one column at a time.
  private void leaveToOthers() {
    if (!cards.isFocused()) {
      cards.getSelectionModel().clearSelection();
    }
  }

  private HBox head(String name) {
    cards.setAccessibleText(name);
    Label title = new Label(name);
    title.getStyleClass().add("column-title");
    whole.setText(name);
    title.setTooltip(whole);
    HBox head = new HBox(8, title, Nodes.gap(), number);
    head.setAlignment(Pos.CENTER_LEFT);
    number.setMinWidth(USE_PREF_SIZE);
    return head;
  }

  private void list(Pictures pictures, String empty) {
    cards.setCellFactory(_ -> new CardCell(pictures, texts));
    cards.setFixedCellSize(CardCell.HEIGHT);
    cards.setMinHeight(CardCell.HEIGHT);
    cards.getStyleClass().addAll("cards", "edge-to-edge");
    cards.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    cards.getSelectionModel().getSelectedItems().addListener((InvalidationListener) _ -> choose());
    cards.focusedProperty().addListener(_ -> choose());
    model.chosenProperty().addListener((_, _, _) -> leaveToOthers());
    Label nothing = Nodes.words(empty, "text-muted", "text-small");
    nothing.getStyleClass().add("column-empty");
    cards.setPlaceholder(nothing);
    setVgrow(cards, Priority.ALWAYS);
  }

  /// Where room is scarce, cards are lower and how the label is known steps back into the tooltip
  /// of its name.
  void take(Density density) {
    boolean roomy = density == Density.ROOMY;
    double height = roomy ? CardCell.HEIGHT : CardCell.CLOSE_HEIGHT;
    badge.setVisible(roomy);
    badge.setManaged(roomy);
    cards.setFixedCellSize(height);
    cards.setMinHeight(height);
    cards.refresh();
  }

  Node cards() {
    return cards;
  }

  /// Gives the keyboard to its cards.
  void enter() {
    cards.requestFocus();
  }

  /// Whether its cards have the keyboard.
  boolean hasKeyboard() {
    return cards.isFocused();
  }

  void show(Column column) {
    Lessons lessons = column.lessons();
    badge.setText(
        lessons.taught()
            ? texts.get("labels.taught", lessons.yes(), lessons.no())
            : texts.get("labels.zero-shot"));
    whole.setText(texts.get("sidebar.spoken", column.label(), badge.getText()));
    threshold.ifPresent(it -> it.show(column.threshold()));
    show(column.pile());
  }

  void show(Pile pile) {
    number.setText(texts.number(pile.count()));
    if (!cards.getItems().equals(pile.cards())) {
      int stood = cards.getSelectionModel().getSelectedIndex();
      cards.getItems().setAll(pile.cards());
      if (stood >= 0) {
        cards.getSelectionModel().clearAndSelect(Math.min(stood, pile.cards().size() - 1));
      }
    }
  }

  private List<Photo> chosen() {
    return cards.getSelectionModel().getSelectedItems().stream().map(Card::photo).toList();
  }
}
