package app.fovea.desktop.library;

import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import app.fovea.index.Folder;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The library at the left: all photos, folders with their counts, kept searches, label sets.
public final class Sidebar extends VBox {
  /// What is listed besides folders, and can be taken off the list.
  ///
  /// @param searches kept searches, in the query language
  /// @param sets names of label sets
  public record Lists(ObservableList<String> searches, ObservableList<String> sets) {}

  private final FoldersModel model;
  private final Lists lists;
  private final Texts texts;
  private final Runnable addFolder;
  private final ObjectProperty<Place> place =
      new SimpleObjectProperty<>(this, "place", new Place.Everything());

  /// @param addFolder lets the user choose a folder
  public Sidebar(FoldersModel model, Lists lists, Texts texts, Runnable addFolder) {
    this.model = model;
    this.lists = lists;
    this.texts = texts;
    this.addFolder = addFolder;
    getStyleClass().add("sidebar");
    InvalidationListener changed = _ -> show();
    model.folders().addListener(changed);
    model.photosProperty().addListener(changed);
    lists.searches().addListener(changed);
    lists.sets().addListener(changed);
    place.addListener(changed);
    show();
  }

  /// Where the user is.
  public ObjectProperty<Place> placeProperty() {
    return place;
  }

  private void show() {
    List<Node> rows = getChildren();
    rows.clear();
    Button add = Icons.button(Feather.FOLDER_PLUS, texts.get("command.add-folder"), addFolder);
    add.setId("add-folder");
    rows.add(head("sidebar.library", add));
    String all = texts.number(model.photosProperty().get());
    rows.add(row(Feather.IMAGE, texts.get("sidebar.all"), all, new Place.Everything()));
    model.folders().forEach(folder -> rows.add(folder(folder)));
    if (!lists.searches().isEmpty()) {
      rows.add(head("sidebar.searches"));
      lists.searches().forEach(words -> rows.add(search(words)));
    }
    Button board =
        Icons.button(
            Feather.PLUS, texts.get("command.new-labels"), () -> place.set(new Place.NewBoard()));
    rows.add(head("sidebar.labels", board));
    lists.sets().forEach(set -> rows.add(row(Feather.TAG, set, "", new Place.Board(set))));
    Region gap = new Region();
    setVgrow(gap, Priority.ALWAYS);
    rows.add(gap);
    rows.add(row(Feather.PACKAGE, texts.get("command.models"), "", new Place.Models()));
    rows.add(row(Feather.SETTINGS, texts.get("command.settings"), "", new Place.Settings()));
  }

  private HBox head(String title, Node... after) {
    Label words = new Label(texts.get(title));
    words.getStyleClass().add("sidebar-title");
    HBox head = new HBox(words, Nodes.gap());
    head.getChildren().addAll(after);
    head.getStyleClass().add("sidebar-head");
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private ToggleButton folder(Folder folder) {
    Path name = folder.path().getFileName();
    ToggleButton row =
        row(
            folder.online() ? Feather.FOLDER : Feather.CLOUD_OFF,
            String.valueOf(name == null ? folder.path() : name),
            folder.online() ? texts.number(folder.photos()) : texts.get("sidebar.offline"),
            new Place.Below(folder.path()));
    row.setTooltip(new Tooltip(folder.path().toString()));
    row.setContextMenu(
        new ContextMenu(
            item("sidebar.update", () -> model.update(folder.path())),
            item("sidebar.forget", () -> forget(folder.path()))));
    return row;
  }

  private ToggleButton search(String words) {
    Place kept = new Place.Kept(words);
    ToggleButton row = row(Feather.SEARCH, words, "", kept);
    row.setContextMenu(
        new ContextMenu(item("sidebar.forget-search", () -> lists.searches().remove(words))));
    return row;
  }

  private MenuItem item(String name, Runnable action) {
    MenuItem item = new MenuItem(texts.get(name));
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void forget(Path folder) {
    if (place.get().equals(new Place.Below(folder))) {
      place.set(new Place.Everything());
    }
    model.remove(folder);
  }

  private ToggleButton row(Ikon ikon, String name, String detail, Place there) {
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
    row.setAccessibleText(detail.isEmpty() ? name : texts.get("sidebar.spoken", name, detail));
    row.setSelected(place.get().equals(there));
    row.setOnAction(
        _ -> {
          row.setSelected(true);
          place.set(there);
        });
    return row;
  }
}
