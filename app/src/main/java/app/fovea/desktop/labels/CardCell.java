package app.fovea.desktop.labels;

import app.fovea.desktop.kit.DraggedPhotos;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.labels.Sorted.Card;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.ImageView;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A photo in a column, with how sure its label is.
final class CardCell extends ListCell<Card> {
  static final double HEIGHT = 148;
  private static final double WIDTH = 160;

  private final Pictures pictures;
  private final Texts texts;
  private final ImageView view = new ImageView();
  private final ProgressBar confidence = new ProgressBar();
  private final Label sureness = new Label();
  private final VBox content;

  CardCell(Pictures pictures, Texts texts) {
    this.pictures = pictures;
    this.texts = texts;
    view.setPreserveRatio(true);
    view.setFitWidth(WIDTH);
    view.setFitHeight(HEIGHT - 28);
    confidence.getStyleClass().addAll("confidence", "small");
    StackPane picture = new StackPane(view);
    picture.setPrefSize(WIDTH, HEIGHT - 28);
    sureness.getStyleClass().addAll("text-muted", "text-small");
    sureness.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(confidence, Priority.ALWAYS);
    confidence.setMaxWidth(Double.MAX_VALUE);
    HBox bar = new HBox(8, confidence, sureness);
    bar.setAlignment(Pos.CENTER_LEFT);
    content = new VBox(4, picture, bar);
    addEventHandler(MouseEvent.DRAG_DETECTED, this::dragged);
  }

  @Override
  protected void updateItem(Card card, boolean empty) {
    super.updateItem(card, empty);
    if (empty) {
      setGraphic(null);
      return;
    }
    pictures.show(card.photo(), view);
    confidence.setProgress(card.probability());
    String sure = texts.percent(card.probability());
    sureness.setText(sure);
    confidence.setAccessibleText(texts.get("labels.sure", sure));
    setAccessibleText(texts.get("sidebar.spoken", card.photo().path().getFileName(), sure));
    setGraphic(content);
  }

  private void dragged(MouseEvent event) {
    if (getItem() == null) {
      return;
    }
    List<Card> chosen = getListView().getSelectionModel().getSelectedItems();
    List<Card> cards = chosen.contains(getItem()) ? chosen : List.of(getItem());
    Dragboard board = startDragAndDrop(TransferMode.COPY);
    if (view.getImage() != null) {
      board.setDragView(view.getImage(), view.getFitWidth() / 2, view.getFitHeight() / 2);
    }
    board.setContent(DraggedPhotos.of(cards.stream().map(Card::photo).toList()));
    event.consume();
  }
}
