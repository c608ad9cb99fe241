package app.fovea.desktop.library;

import app.fovea.desktop.kit.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/// What can be done with the row of the sidebar that is chosen.
final class SidebarMenu {
  private final FoldersModel model;
  private final ObservableList<String> searches;
  private final Texts texts;
  private final FolderActions actions;
  private final ObjectProperty<Place> place;

  SidebarMenu(
      FoldersModel model,
      ObservableList<String> searches,
      Texts texts,
      FolderActions actions,
      ObjectProperty<Place> place) {
    this.model = model;
    this.searches = searches;
    this.texts = texts;
    this.actions = actions;
    this.place = place;
  }

  ContextMenu menu() {
    ContextMenu menu = new ContextMenu(new MenuItem());
    menu.setOnShowing(_ -> menu.getItems().setAll(items()));
    return menu;
  }

  private List<MenuItem> items() {
    return switch (place.get()) {
      case Place.Below(Path folder) -> isRoot(folder) ? rootItems(folder) : folderItems(folder);
      case Place.Kept kept when searches.contains(kept.words()) ->
          List.of(item("sidebar.forget-search", () -> searches.remove(kept.words())));
      case Place.Labelled(String set, String _) ->
          List.of(
              item("sidebar.board", () -> place.set(new Place.Board(set))),
              item("command.new-labels", this::newLabels));
      case Place.Everything _, Place.Kept _ ->
          List.of(
              item("command.add-folder", actions::add), item("command.update", model::updateAll));
      case Place.Map _, Place.Board _, Place.NewBoard _, Place.Models _, Place.Settings _ ->
          List.of(item("command.new-labels", this::newLabels));
    };
  }

  private void newLabels() {
    place.set(new Place.NewBoard());
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

  /// Takes the chosen row off the list, where that can be done.
  Optional<Runnable> taking() {
    return switch (place.get()) {
      case Place.Below(Path folder) when isRoot(folder) ->
          Optional.of(() -> actions.remove(folder));
      case Place.Below(Path folder) -> Optional.of(() -> actions.ignore(folder));
      case Place.Kept(String words) when searches.contains(words) ->
          Optional.of(() -> searches.remove(words));
      default -> Optional.empty();
    };
  }
}
