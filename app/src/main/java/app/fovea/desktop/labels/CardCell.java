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
  static final double CLOSE_HEIGHT = 60;
  private static final double WIDTH = 160;
  private static final double CLOSE_WIDTH = 72;

  private final Pictures pictures;
  private final Texts texts;
  private final ImageView view = new ImageView();
  private final ProgressBar confidence = new ProgressBar();
  private final Label sureness = new Label();
  private final StackPane picture = new StackPane(view);
  private final HBox bar = new HBox(8, confidence, sureness);

  CardCell(Pictures pictures, Texts texts) {
    this.pictures = pictures;
    this.texts = texts;
    view.setPreserveRatio(true);
    confidence.getStyleClass().addAll("confidence", "small");
    sureness.getStyleClass().addAll("text-muted", "text-small");
    sureness.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(confidence, Priority.ALWAYS);
    HBox.setHgrow(bar, Priority.ALWAYS);
    confidence.setMaxWidth(Double.MAX_VALUE);
    confidence.setMinWidth(0);
    confidence.setPrefWidth(0);
    bar.setAlignment(Pos.CENTER_LEFT);
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
    setGraphic(content());
  }

  /// Rows that are lower than a roomy card have the picture at the side.
  private Region content() {
    boolean close = getListView().getFixedCellSize() < HEIGHT;
    double width = close ? CLOSE_WIDTH : WIDTH;
    double height = close ? CLOSE_HEIGHT - 12 : HEIGHT - 28;
    view.setFitWidth(width);
    view.setFitHeight(height);
    picture.setMinSize(width, height);
    picture.setPrefSize(width, height);
    return close ? new HBox(8, picture, bar) : new VBox(4, picture, bar);
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
