package app.fovea.desktop;

import app.fovea.desktop.kit.Command;
import app.fovea.desktop.kit.Command.Menu;
import app.fovea.desktop.kit.Key;
import app.fovea.desktop.library.FolderActions;
import app.fovea.desktop.library.FoldersModel;
import app.fovea.desktop.library.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with the row of the sidebar that is chosen, as commands.
final class PlaceCommands {
  /// Those that take the row off the list, which the Delete key does in the sidebar.
  static final List<String> TAKING = List.of("folder-remove", "folder-leave-out", "search-forget");

  /// The menu at the mouse, with what is about no row in particular below.
  static final List<List<String>> MENU =
      List.of(
          List.of(
              "folder-update",
              "folder-open",
              "folder-moved",
              "folder-leave-out",
              "folder-remove",
              "search-forget",
              "label-board"),
          List.of("add-folder", "update", "new-labels"));

  private final ObservableValue<Place> place;
  private final FoldersModel folders;
  private final KeptSearches searches;
  private final FolderActions actions;
  private final Consumer<Place> go;

  PlaceCommands(Window window) {
    this.place = window.placeProperty();
    this.folders = window.models().folders();
    this.searches = window.keptSearches();
    this.actions = window.folderActions();
    this.go = window::go;
  }

  void add(Commands commands) {
    about(
        commands,
        "folder-update",
        Feather.REFRESH_CW,
        Key.of("Shift+F5"),
        anyFolder(folders::update));
    about(
        commands,
        "folder-open",
        Feather.FOLDER,
        Key.of("Shortcut+Alt+O"),
        anyFolder(actions::open));
    about(
        commands, "folder-moved", Feather.CORNER_UP_RIGHT, Key.NONE, rootFolder(actions::relocate));
    about(
        commands, "folder-leave-out", Feather.FOLDER_MINUS, Key.DELETE, subfolder(actions::ignore));
    about(commands, "folder-remove", Feather.X_CIRCLE, Key.DELETE, rootFolder(actions::remove));
    about(commands, "search-forget", Feather.X_CIRCLE, Key.DELETE, this::forgetting);
    about(commands, "label-board", Feather.COLUMNS, Key.of("Shortcut+Alt+N"), this::board);
  }

  /// What a command does at a place, where it makes sense there.
  private interface Doing {
    Optional<Runnable> at(Place place);
  }

  private void about(Commands commands, String name, Ikon icon, Key key, Doing doing) {
    BooleanBinding possible =
        Bindings.createBooleanBinding(
            () -> doing.at(place.getValue()).isPresent(),
            place,
            folders.folders(),
            searches.searches());
    commands.add(
        new Command(
            name,
            Menu.LIBRARY,
            icon,
            key,
            possible,
            () -> doing.at(place.getValue()).ifPresent(Runnable::run)));
  }

  private static Doing anyFolder(Consumer<Path> action) {
    return folder(action, _ -> true);
  }

  private Doing rootFolder(Consumer<Path> action) {
    return folder(action, this::isRoot);
  }

  private Doing subfolder(Consumer<Path> action) {
    return folder(action, folder -> !isRoot(folder));
  }

  private static Doing folder(Consumer<Path> action, Predicate<Path> right) {
    return at ->
        at instanceof Place.Below(Path folder) && right.test(folder)
            ? Optional.of(() -> action.accept(folder))
            : Optional.empty();
  }

  private boolean isRoot(Path folder) {
    return folders.folders().stream().anyMatch(root -> root.path().equals(folder));
  }

  private Optional<Runnable> forgetting(Place at) {
    return at instanceof Place.Kept(String words) && searches.searches().contains(words)
        ? Optional.of(() -> searches.forget(words))
        : Optional.empty();
  }

  private Optional<Runnable> board(Place at) {
    return at instanceof Place.Labelled(String set, String _)
        ? Optional.of(() -> go.accept(new Place.Board(set)))
        : Optional.empty();
  }
}
