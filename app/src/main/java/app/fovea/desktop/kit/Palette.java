package app.fovea.desktop.kit;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/// Things to choose one from, found by typing a part of their names: commands, labels.
public final class Palette extends StackPane {
  /// One of them.
  ///
  /// @param beside its key, or what tells it from another of that name
  public record Choice(Ikon icon, String name, String beside, Runnable action) {}

  private static final double ROW = 40;
  private static final int ROWS = 9;

  private final Texts texts;
  private final Runnable closed;
  private final TextField field = new TextField();
  private final Label nothing = new Label();
  private final ObservableList<Choice> found = FXCollections.observableArrayList();
  private final ListView<Choice> list = new ListView<>(found);
  private List<Choice> offered = List.of();
  private HeldFocus before = HeldFocus.around(this);

  /// @param closed takes the keyboard where nothing had it before
  public Palette(Texts texts, Runnable closed) {
    this.texts = texts;
    this.closed = closed;
    getStyleClass().add("palette-shade");
    setId("palette");
    field.textProperty().addListener(_ -> filter());
    list.setFixedCellSize(ROW);
    list.prefHeightProperty().bind(Bindings.createDoubleBinding(this::height, found));
    list.setMinHeight(Region.USE_PREF_SIZE);
    list.setFocusTraversable(false);
    list.setCellFactory(_ -> new Row());
    list.setPlaceholder(nothing);
    nothing.setWrapText(true);
    VBox box = new VBox(8, field, list);
    box.getStyleClass().add("palette");
    box.setMaxSize(560, Region.USE_PREF_SIZE);
    setAlignment(box, Pos.TOP_CENTER);
    getChildren().add(box);
    setVisible(false);
    managedProperty().bind(visibleProperty());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> invoke());
    addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (event.getTarget() == this) {
            close();
          }
        });
  }

  /// As high as what is found, within bounds; a row even where that is nothing.
  private double height() {
    return ROW * Math.clamp(found.size(), 1, ROWS) + 2;
  }

  /// @param prompt what is asked
  /// @param none what is said where nothing has the typed name
  public void open(String prompt, String none, List<Choice> choices) {
    if (!isVisible()) {
      before = HeldFocus.around(this);
    }
    offered = choices;
    field.setPromptText(prompt);
    field.setAccessibleText(prompt);
    nothing.setText(none);
    field.clear();
    filter();
    toFront();
    setVisible(true);
    field.requestFocus();
  }

  private void close() {
    setVisible(false);
    before.giveBack(closed);
  }

  private void filter() {
    String wanted = field.getText().toLowerCase(texts.locale());
    found.setAll(
        offered.stream()
            .filter(choice -> choice.name().toLowerCase(texts.locale()).contains(wanted))
            .toList());
    list.getSelectionModel().selectFirst();
  }

  private void pressed(KeyEvent event) {
    KeyCode code = event.getCode();
    if (code == KeyCode.ESCAPE) {
      close();
    } else if (code == KeyCode.ENTER) {
      invoke();
    } else if (code == KeyCode.DOWN) {
      list.getSelectionModel().selectNext();
    } else if (code == KeyCode.UP) {
      list.getSelectionModel().selectPrevious();
    } else {
      return;
    }
    list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - ROWS + 1));
    event.consume();
  }

  private void invoke() {
    Choice choice = list.getSelectionModel().getSelectedItem();
    if (choice != null) {
      close();
      choice.action().run();
    }
  }

  private static final class Row extends ListCell<Choice> {
    @Override
    protected void updateItem(Choice choice, boolean empty) {
      super.updateItem(choice, empty);
      setText(null);
      if (empty) {
        setGraphic(null);
        return;
      }
      Label beside = new Label(choice.beside());
      beside.getStyleClass().addAll("text-muted", "text-small");
      HBox row =
          new HBox(12, Icons.of(choice.icon(), 16), new Label(choice.name()), Nodes.gap(), beside);
      row.setAlignment(Pos.CENTER_LEFT);
      setGraphic(row);
      setAccessibleText(choice.name());
    }
  }
}
