package app.fovea.desktop.library;

import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import app.fovea.index.Folder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The library at the left: all photos, and the folders with their counts.
public final class Sidebar extends VBox {
  private final FoldersModel model;
  private final Texts texts;
  private final ObjectProperty<Optional<Path>> chosen =
      new SimpleObjectProperty<>(this, "chosen", Optional.empty());
  private final VBox places = new VBox();

  /// @param addFolder lets the user choose a folder
  public Sidebar(FoldersModel model, Texts texts, Runnable addFolder) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("sidebar");
    Label title = new Label(texts.get("sidebar.library"));
    title.getStyleClass().add("sidebar-title");
    Button add = Icons.button(Feather.FOLDER_PLUS, texts.get("command.add-folder"), addFolder);
    add.setId("add-folder");
    HBox head = new HBox(title, Nodes.gap(), add);
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, places);
    model.folders().addListener((ListChangeListener<Folder>) _ -> show());
    model.photosProperty().addListener(_ -> show());
    chosen.addListener(_ -> show());
    show();
  }

  /// The folder that is looked at; empty is the whole library.
  public ObjectProperty<Optional<Path>> chosenProperty() {
    return chosen;
  }

  private void show() {
    List<Node> rows = new ArrayList<>();
    rows.add(
        row(
            Feather.IMAGE,
            texts.get("sidebar.all"),
            texts.number(model.photosProperty().get()),
            Optional.empty()));
    for (Folder folder : model.folders()) {
      rows.add(folder(folder));
    }
    places.getChildren().setAll(rows);
  }

  private ToggleButton folder(Folder folder) {
    Path name = folder.path().getFileName();
    ToggleButton row =
        row(
            folder.online() ? Feather.FOLDER : Feather.CLOUD_OFF,
            String.valueOf(name == null ? folder.path() : name),
            folder.online() ? texts.number(folder.photos()) : texts.get("sidebar.offline"),
            Optional.of(folder.path()));
    row.setTooltip(new Tooltip(folder.path().toString()));
    MenuItem update = new MenuItem(texts.get("sidebar.update"));
    update.setOnAction(_ -> model.update(folder.path()));
    MenuItem forget = new MenuItem(texts.get("sidebar.forget"));
    forget.setOnAction(_ -> forget(folder.path()));
    row.setContextMenu(new ContextMenu(update, forget));
    return row;
  }

  private void forget(Path folder) {
    if (chosen.get().equals(Optional.of(folder))) {
      chosen.set(Optional.empty());
    }
    model.remove(folder);
  }

  private ToggleButton row(Ikon ikon, String name, String detail, Optional<Path> place) {
    Label words = new Label(name);
    Label count = new Label(detail);
    count.getStyleClass().addAll("text-muted", "text-small");
    count.setMinWidth(USE_PREF_SIZE);
    HBox content = new HBox(8, Icons.of(ikon, 16), words, Nodes.gap(), count);
    content.setAlignment(Pos.CENTER_LEFT);
    ToggleButton row = new ToggleButton();
    row.setGraphic(content);
    content.prefWidthProperty().bind(row.widthProperty().subtract(20));
    row.getStyleClass().addAll("flat", "sidebar-row");
    row.setMaxWidth(Double.MAX_VALUE);
    row.setAccessibleText(texts.get("sidebar.spoken", name, detail));
    row.setSelected(chosen.get().equals(place));
    row.setOnAction(
        _ -> {
          row.setSelected(true);
          chosen.set(place);
        });
    return row;
  }
}
