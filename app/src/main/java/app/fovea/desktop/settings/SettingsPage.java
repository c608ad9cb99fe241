package app.fovea.desktop.settings;

import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/// Settings in sections: a list of them at the left, the chosen one beside it.
public final class SettingsPage extends HBox {
  private static final double WIDTH = 720;

  /// Settings of one kind.
  ///
  /// @param name key of its title
  /// @param content made whenever it is shown
  public record Section(Ikon icon, String name, Supplier<List<Node>> content) {}

  private final ListView<Section> list = new ListView<>();
  private final VBox sheet = new VBox();
  private final Texts texts;

  public SettingsPage(Texts texts, List<Section> sections) {
    this.texts = texts;
    setId("settings");
    list.setId("settings-sections");
    list.getItems().setAll(sections);
    list.setCellFactory(_ -> new Cell());
    list.setAccessibleText(texts.get("command.settings"));
    list.getStyleClass().add("settings-sections");
    Label title = Nodes.words(texts.get("command.settings"), "sheet-title");
    title.setPadding(new Insets(0, 0, 8, 10));
    VBox left = new VBox(title, list);
    left.getStyleClass().add("settings-list");
    VBox.setVgrow(list, Priority.ALWAYS);
    sheet.getStyleClass().add("sheet");
    ScrollPane scroll = new ScrollPane(sheet);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    setHgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(left, scroll);
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, section) -> {
              if (section != null) {
                show(section);
              }
            });
    list.getSelectionModel().selectFirst();
  }

  private void show(Section section) {
    sheet.getChildren().setAll(Nodes.words(texts.get(section.name()), "sheet-title"));
    for (Node node : section.content().get()) {
      if (node instanceof Region region) {
        region.setMaxWidth(WIDTH);
      }
      sheet.getChildren().add(node);
    }
  }

  /// Shows the section of that name.
  public void choose(String name) {
    list.getItems().stream()
        .filter(section -> section.name().equals(name))
        .forEach(list.getSelectionModel()::select);
  }

  private final class Cell extends ListCell<Section> {
    @Override
    protected void updateItem(Section section, boolean empty) {
      super.updateItem(section, empty);
      setText(null);
      setGraphic(null);
      if (!empty && section != null) {
        HBox row = new HBox(10, Icons.of(section.icon(), 16), new Label(texts.get(section.name())));
        row.setAlignment(Pos.CENTER_LEFT);
        setGraphic(row);
        setPrefWidth(0);
        setAccessibleText(texts.get(section.name()));
      }
    }
  }
}
