package app.fovea.desktop.library;

import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import app.fovea.index.label.LabelCount;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The library at the left: all photos, folders as a tree with their counts, kept searches, labels
/// with theirs. Arrow keys go through it and open and close folders.
public final class Sidebar extends VBox {
  /// What is listed besides folders.
  ///
  /// @param searches kept searches, in the query language
  /// @param labels the labels of all sets, set by set
  public record Lists(ObservableList<String> searches, ObservableList<LabelCount> labels) {}

  private final FoldersModel model;
  private final SidebarContents contents;
  private final Runnable enter;
  private Runnable takeAway = () -> {};
  private BiConsumer<String, String> label = (_, _) -> {};
  private final TreeView<SidebarRow> tree = new TreeView<>(new TreeItem<>());
  private final List<ToggleButton> pages = new ArrayList<>();
  private final ObjectProperty<Place> place =
      new SimpleObjectProperty<>(this, "place", new Place.Everything());
  private boolean filling;
  private boolean filled;

  /// @param add lets the user add a folder
  /// @param enter hands the keyboard from here to the place that is chosen
  public Sidebar(FoldersModel model, Lists lists, Texts texts, Runnable add, Runnable enter) {
    this.model = model;
    this.enter = enter;
    this.contents =
        new SidebarContents(
            model,
            lists,
            texts,
            add,
            () -> {
              place.set(new Place.NewBoard());
              enter.run();
            });
    getStyleClass().add("sidebar");
    tree.setId("library");
    tree.setShowRoot(false);
    tree.setAccessibleText(texts.get("sidebar.library"));
    tree.setCellFactory(_ -> new SidebarCell(texts, place, this::label));
    setVgrow(tree, Priority.ALWAYS);
    getChildren()
        .addAll(
            tree,
            page(Feather.PACKAGE, texts.get("command.models"), new Place.Models()),
            page(Feather.SETTINGS, texts.get("command.settings"), new Place.Settings()));
    tree.getRoot().addEventHandler(TreeItem.<SidebarRow>branchExpandedEvent(), this::expanded);
    tree.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    tree.getFocusModel().focusedIndexProperty().addListener(_ -> stand());
    tree.focusedProperty().addListener(_ -> standSomewhere());
    tree.addEventFilter(KeyEvent.KEY_PRESSED, _ -> filled = false);
    tree.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> filled = false);
    follow(lists);
    show();
  }

  private void follow(Lists lists) {
    InvalidationListener changed = _ -> show();
    model.folders().addListener((InvalidationListener) _ -> leaveWhatIsGone());
    model.folders().addListener(changed);
    model.photosProperty().addListener(changed);
    model.excludedProperty().addListener(changed);
    lists.searches().addListener(changed);
    lists.labels().addListener(changed);
    place.addListener(_ -> choose());
    tree.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, item) -> {
              if (!filling && item != null && item.getValue() instanceof SidebarRow.Entry entry) {
                place.set(entry.place());
              }
            });
  }

  /// What can be done with the chosen row.
  ///
  /// @param menu at the mouse
  /// @param takeAway takes the row off its list, where that can be done
  public void actions(ContextMenu menu, Runnable takeAway) {
    tree.setContextMenu(menu);
    this.takeAway = takeAway;
  }

  /// Photos of the window may be dropped on labels from now on.
  ///
  /// @param action is told the set and the label
  public void onLabelled(BiConsumer<String, String> action) {
    label = action;
  }

  private void label(Place.Labelled dropped) {
    label.accept(dropped.set(), dropped.label());
  }

  /// Where the user is.
  public ObjectProperty<Place> placeProperty() {
    return place;
  }

  private void show() {
    contents.refresh(this::fill);
    fill();
  }

  /// Whoever comes with the keyboard stands on a row, even where none is chosen.
  private void standSomewhere() {
    if (tree.isFocused() && tree.getSelectionModel().isEmpty()) {
      tree.getFocusModel().focus(0);
    }
  }

  /// When rows are added, the toolkit moves the keyboard a little later, even where they are added
  /// behind it; it belongs to the chosen row.
  private void stand() {
    int chosen = tree.getSelectionModel().getSelectedIndex();
    if (filled && chosen >= 0 && tree.getFocusModel().getFocusedIndex() != chosen) {
      tree.getFocusModel().focus(chosen);
    }
  }

  /// Brings the rows up to date; whoever stands on one that stays, stays there.
  private void fill() {
    TreeItem<SidebarRow> stood = tree.getSelectionModel().getSelectedItem();
    filling = true;
    TreeItems.update(tree.getRoot(), contents.branches());
    filling = false;
    filled = true;
    if (stood == null || tree.getSelectionModel().getSelectedItem() != stood) {
      choose();
    }
  }

  private void leaveWhatIsGone() {
    if (place.get() instanceof Place.Below(Path folder)
        && model.folders().stream().noneMatch(root -> folder.startsWith(root.path()))) {
      place.set(new Place.Everything());
    }
  }

  private void expanded(TreeItem.TreeModificationEvent<SidebarRow> event) {
    if (event.getTreeItem().getValue() instanceof SidebarRow.Entry entry
        && entry.place() instanceof Place.Below(Path folder)) {
      contents.open(folder, this::fill);
    }
  }

  /// Shows where the user is.
  private void choose() {
    filling = true;
    find(tree.getRoot())
        .ifPresentOrElse(
            item -> tree.getSelectionModel().select(item),
            tree.getSelectionModel()::clearSelection);
    filling = false;
    pages.forEach(page -> page.setSelected(page.getUserData().equals(place.get())));
  }

  private Optional<TreeItem<SidebarRow>> find(TreeItem<SidebarRow> item) {
    if (item.getValue() instanceof SidebarRow.Entry entry && entry.place().equals(place.get())) {
      return Optional.of(item);
    }
    return item.getChildren().stream().flatMap(child -> find(child).stream()).findFirst();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
      enter.run();
      event.consume();
    } else if (event.getCode() == KeyCode.DELETE) {
      takeAway.run();
      event.consume();
    }
  }

  private ToggleButton page(Ikon ikon, String name, Place there) {
    HBox content = new HBox(8, Icons.of(ikon, 16), new Label(name), Nodes.gap());
    content.setAlignment(Pos.CENTER_LEFT);
    ToggleButton row = new ToggleButton();
    row.setGraphic(content);
    row.setUserData(there);
    row.getStyleClass().addAll("flat", "sidebar-row");
    row.setMaxWidth(Double.MAX_VALUE);
    row.setAccessibleText(name);
    row.setOnAction(
        _ -> {
          row.setSelected(true);
          place.set(there);
        });
    pages.add(row);
    return row;
  }
}
