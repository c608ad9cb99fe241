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
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Every command that makes sense now, found by typing a part of its name; each with its key.
public final class Palette extends StackPane {
  private static final double ROW = 40;
  private static final int ROWS = 9;

  private final List<Command> commands;
  private final Texts texts;
  private final Runnable closed;
  private final TextField field = new TextField();
  private final ObservableList<Command> found = FXCollections.observableArrayList();
  private final ListView<Command> list = new ListView<>(found);
  private HeldFocus before = HeldFocus.around(this);

  /// @param closed takes the keyboard where nothing had it before
  public Palette(List<Command> commands, Texts texts, Runnable closed) {
    this.commands = commands;
    this.texts = texts;
    this.closed = closed;
    getStyleClass().add("palette-shade");
    setId("palette");
    field.setPromptText(texts.get("palette.prompt"));
    field.setAccessibleText(texts.get("palette.prompt"));
    field.textProperty().addListener(_ -> filter());
    list.setFixedCellSize(ROW);
    list.prefHeightProperty().bind(Bindings.createDoubleBinding(this::height, found));
    list.setMinHeight(Region.USE_PREF_SIZE);
    list.setFocusTraversable(false);
    list.setCellFactory(_ -> new Row(texts));
    list.setPlaceholder(new Label(texts.get("palette.nothing")));
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

  public void open() {
    if (!isVisible()) {
      before = HeldFocus.around(this);
    }
    field.clear();
    filter();
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
        commands.stream()
            .filter(command -> command.enabled().get())
            .filter(command -> name(texts, command).toLowerCase(texts.locale()).contains(wanted))
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
    Command command = list.getSelectionModel().getSelectedItem();
    if (command != null) {
      close();
      command.invoke();
    }
  }

  private static String name(Texts texts, Command command) {
    return texts.get("command." + command.name());
  }

  private static final class Row extends ListCell<Command> {
    private final Texts texts;

    Row(Texts texts) {
      this.texts = texts;
    }

    @Override
    protected void updateItem(Command command, boolean empty) {
      super.updateItem(command, empty);
      setText(null);
      if (empty) {
        setGraphic(null);
        return;
      }
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      Label key = new Label(command.key().map(keys -> keys.getDisplayText()).orElse(""));
      key.getStyleClass().addAll("text-muted", "text-small");
      HBox row =
          new HBox(12, Icons.of(command.icon(), 16), new Label(name(texts, command)), gap, key);
      row.setAlignment(Pos.CENTER_LEFT);
      setGraphic(row);
      setAccessibleText(name(texts, command));
    }
  }
}
