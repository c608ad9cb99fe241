package app.fovea.desktop.library;

import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import app.fovea.index.Folder;
import app.fovea.index.Subfolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The library at the left: all photos, folders as a tree with their counts, kept searches, label
/// sets. Arrow keys go through it and open and close folders.
public final class Sidebar extends VBox {
  /// What is listed besides folders, and can be taken off the list.
  ///
  /// @param searches kept searches, in the query language
  /// @param sets names of label sets
  public record Lists(ObservableList<String> searches, ObservableList<String> sets) {}

  private final FoldersModel model;
  private final Lists lists;
  private final Texts texts;
  private final FolderActions actions;
  private final TreeView<SidebarRow> tree = new TreeView<>(new TreeItem<>());
  private final Map<Path, List<Subfolder>> known = new HashMap<>();
  private final Map<SidebarRow, TreeItem<SidebarRow>> before = new HashMap<>();
  private final List<ToggleButton> pages = new ArrayList<>();
  private final ObjectProperty<Place> place =
      new SimpleObjectProperty<>(this, "place", new Place.Everything());
  private boolean filling;

  public Sidebar(FoldersModel model, Lists lists, Texts texts, FolderActions actions) {
    this.model = model;
    this.lists = lists;
    this.texts = texts;
    this.actions = actions;
    getStyleClass().add("sidebar");
    tree.setId("library");
    tree.setShowRoot(false);
    tree.setAccessibleText(texts.get("sidebar.library"));
    tree.setCellFactory(_ -> new SidebarCell(texts));
    tree.setContextMenu(menu());
    setVgrow(tree, Priority.ALWAYS);
    getChildren()
        .addAll(
            tree,
            page(Feather.PACKAGE, "command.models", new Place.Models()),
            page(Feather.SETTINGS, "command.settings", new Place.Settings()));
    InvalidationListener changed = _ -> show();
    model.folders().addListener(changed);
    model.photosProperty().addListener(changed);
    model.excludedProperty().addListener(changed);
    lists.searches().addListener(changed);
    lists.sets().addListener(changed);
    place.addListener(_ -> choose());
    tree.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, item) -> {
              if (!filling && item != null && item.getValue() instanceof SidebarRow.Entry entry) {
                place.set(entry.place());
              }
            });
    tree.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    show();
  }

  /// Where the user is.
  public ObjectProperty<Place> placeProperty() {
    return place;
  }

  private void show() {
    model.folders().forEach(folder -> ask(folder.path()));
    List.copyOf(known.keySet()).forEach(this::forgetUnlessPresent);
    fill();
  }

  private void forgetUnlessPresent(Path folder) {
    if (model.folders().stream().noneMatch(root -> folder.startsWith(root.path()))) {
      known.remove(folder);
    }
  }

  private void ask(Path folder) {
    model.subfolders(
        folder,
        below -> {
          if (!below.equals(known.put(folder, below))) {
            fill();
          }
        });
  }

  private void fill() {
    filling = true;
    before.clear();
    remember(tree.getRoot());
    List<TreeItem<SidebarRow>> rows = new ArrayList<>();
    rows.add(
        section(
            new SidebarRow.Section(
                texts.get("sidebar.library"),
                texts.get("command.add-folder"),
                "add-folder",
                actions::add),
            folders()));
    List<TreeItem<SidebarRow>> searches = searches();
    if (!searches.isEmpty()) {
      rows.add(section(new SidebarRow.Heading(texts.get("sidebar.searches")), searches));
    }
    rows.add(
        section(
            new SidebarRow.Section(
                texts.get("sidebar.labels"),
                texts.get("command.new-labels"),
                "add-labels",
                () -> place.set(new Place.NewBoard())),
            sets()));
    tree.getRoot().getChildren().setAll(rows);
    filling = false;
    choose();
  }

  private void remember(TreeItem<SidebarRow> item) {
    if (item.getValue() != null) {
      before.put(item.getValue().key(), item);
    }
    item.getChildren().forEach(this::remember);
  }

  private boolean wasExpanded(SidebarRow row) {
    TreeItem<SidebarRow> former = before.get(row.key());
    return former == null ? row.startsExpanded() : former.isExpanded();
  }

  private TreeItem<SidebarRow> section(SidebarRow head, List<TreeItem<SidebarRow>> rows) {
    TreeItem<SidebarRow> item = new TreeItem<>(head);
    item.getChildren().setAll(rows);
    item.setExpanded(wasExpanded(head));
    return item;
  }

  private List<TreeItem<SidebarRow>> folders() {
    List<TreeItem<SidebarRow>> rows = new ArrayList<>();
    rows.add(
        new TreeItem<>(
            new SidebarRow.Entry(
                Feather.IMAGE,
                texts.get("sidebar.all"),
                texts.number(model.photosProperty().get()),
                "",
                new Place.Everything())));
    rows.add(
        new TreeItem<>(
            new SidebarRow.Entry(Feather.MAP, texts.get("command.map"), "", "", new Place.Map())));
    for (Folder folder : model.folders()) {
      String count = texts.number(folder.photos());
      rows.add(
          folder(
              folder.path(),
              folder.online() ? Feather.HARD_DRIVE : Feather.CLOUD_OFF,
              folder.online() ? count : texts.get("sidebar.offline", count)));
    }
    return rows;
  }

  private TreeItem<SidebarRow> folder(Path path, Ikon icon, String detail) {
    Path name = path.getFileName();
    TreeItem<SidebarRow> item =
        new TreeItem<>(
            new SidebarRow.Entry(
                icon,
                String.valueOf(name == null ? path : name),
                detail,
                path.toString(),
                new Place.Below(path)));
    for (Subfolder below : known.getOrDefault(path, List.of())) {
      item.getChildren().add(folder(below.path(), Feather.FOLDER, texts.number(below.photos())));
      if (below.hasSubfolders() && !known.containsKey(below.path())) {
        item.getChildren().getLast().getChildren().add(new TreeItem<>(new SidebarRow.Waiting()));
      }
    }
    item.setExpanded(wasExpanded(item.getValue()));
    item.expandedProperty()
        .addListener(
            (_, _, open) -> {
              if (open && !known.containsKey(path)) {
                ask(path);
              }
            });
    return item;
  }

  private List<TreeItem<SidebarRow>> searches() {
    List<TreeItem<SidebarRow>> searches = new ArrayList<>();
    lists.searches().forEach(words -> searches.add(entry(Feather.SEARCH, words)));
    long excluded = model.excludedProperty().get();
    if (excluded > 0) {
      searches.add(
          new TreeItem<>(
              new SidebarRow.Entry(
                  Feather.EYE_OFF,
                  texts.get("sidebar.excluded"),
                  texts.number(excluded),
                  texts.get("command.excluded"),
                  Place.EXCLUDED)));
    }
    return searches;
  }

  private TreeItem<SidebarRow> entry(Ikon icon, String words) {
    return new TreeItem<>(new SidebarRow.Entry(icon, words, "", words, new Place.Kept(words)));
  }

  private List<TreeItem<SidebarRow>> sets() {
    return lists.sets().stream()
        .map(
            set ->
                new TreeItem<SidebarRow>(
                    new SidebarRow.Entry(Feather.TAG, set, "", set, new Place.Board(set))))
        .toList();
  }

  /// Shows where the user is.
  private void choose() {
    filling = true;
    Optional<TreeItem<SidebarRow>> here = find(tree.getRoot());
    here.ifPresentOrElse(
        item -> tree.getSelectionModel().select(item), tree.getSelectionModel()::clearSelection);
    filling = false;
    pages.forEach(page -> page.setSelected(page.getUserData().equals(place.get())));
  }

  private Optional<TreeItem<SidebarRow>> find(TreeItem<SidebarRow> item) {
    if (item.getValue() instanceof SidebarRow.Entry entry && entry.place().equals(place.get())) {
      return Optional.of(item);
    }
    return item.getChildren().stream().flatMap(child -> find(child).stream()).findFirst();
  }

  /// What can be done with the chosen row.
  private ContextMenu menu() {
    ContextMenu menu = new ContextMenu(new MenuItem());
    menu.setOnShowing(_ -> menu.getItems().setAll(items()));
    return menu;
  }

  private List<MenuItem> items() {
    return switch (place.get()) {
      case Place.Below(Path folder) -> isRoot(folder) ? rootItems(folder) : folderItems(folder);
      case Place.Kept(String words) ->
          List.of(item("sidebar.forget-search", () -> lists.searches().remove(words)));
      case Place.Everything _ ->
          List.of(
              item("command.add-folder", actions::add), item("command.update", model::updateAll));
      case Place.Map _, Place.Board _, Place.NewBoard _, Place.Models _, Place.Settings _ ->
          List.of(item("command.new-labels", () -> place.set(new Place.NewBoard())));
    };
  }

  private boolean isRoot(Path folder) {
    return model.folders().stream().anyMatch(root -> root.path().equals(folder));
  }

  private List<MenuItem> rootItems(Path folder) {
    return List.of(
        item("sidebar.update", () -> model.update(folder)),
        item("sidebar.open", () -> actions.open(folder)),
        item("sidebar.relocate", () -> actions.relocate(folder)),
        item("sidebar.forget", () -> actions.remove(folder)));
  }

  private List<MenuItem> folderItems(Path folder) {
    return List.of(
        item("sidebar.update", () -> model.update(folder)),
        item("sidebar.open", () -> actions.open(folder)),
        item("sidebar.ignore", () -> actions.ignore(folder)));
  }

  private MenuItem item(String name, Runnable action) {
    MenuItem item = new MenuItem(texts.get(name));
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.DELETE) {
      switch (place.get()) {
        case Place.Below(Path folder) when isRoot(folder) -> actions.remove(folder);
        case Place.Below(Path folder) -> actions.ignore(folder);
        case Place.Kept(String words) -> lists.searches().remove(words);
        default -> {
          return;
        }
      }
      event.consume();
    }
  }

  private ToggleButton page(Ikon ikon, String name, Place there) {
    HBox content = new HBox(8, Icons.of(ikon, 16), new Label(texts.get(name)), Nodes.gap());
    content.setAlignment(Pos.CENTER_LEFT);
    ToggleButton row = new ToggleButton();
    row.setGraphic(content);
    row.setUserData(there);
    row.getStyleClass().addAll("flat", "sidebar-row");
    row.setMaxWidth(Double.MAX_VALUE);
    row.setAccessibleText(texts.get(name));
    row.setOnAction(
        _ -> {
          row.setSelected(true);
          place.set(there);
        });
    pages.add(row);
    return row;
  }
}
