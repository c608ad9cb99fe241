package app.fovea.desktop;

import app.fovea.desktop.kit.Command;
import app.fovea.desktop.kit.Command.Menu;
import app.fovea.desktop.kit.Key;
import app.fovea.desktop.search.SearchModel;
import app.fovea.index.Photo;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with the chosen photos, as commands.
final class PhotoCommands {
  private final Window window;
  private final PhotoActions actions;
  private final BooleanBinding any;

  PhotoCommands(Window window) {
    this.window = window;
    this.actions = window.actions();
    this.any = window.anyPhoto();
  }

  void add(Commands commands) {
    looks(commands);
    copies(commands);
    decisions(commands);
    stars(commands);
  }

  private void looks(Commands commands) {
    BooleanBinding several = window.models().selection().sizeProperty().greaterThan(1);
    commands
        .add(Menu.PHOTO, "open", Feather.MAXIMIZE_2, "Enter", any, actions::open)
        .add(Menu.PHOTO, "compare", Feather.COLUMNS, "Shortcut+Enter", several, actions::compare)
        .add(Menu.PHOTO, "similar", Feather.LAYERS, "Shortcut+L", any, actions::similar)
        .add(
            Menu.PHOTO,
            "label",
            Feather.TAG,
            "Shortcut+Shift+L",
            any,
            () -> window.labels().choose(actions.chosen()));
  }

  private void copies(Commands commands) {
    commands
        .add(Menu.PHOTO, "copy", Feather.COPY, "Shortcut+C", any, actions::copy)
        .add(Menu.PHOTO, "copy-path", Feather.LINK, "Shortcut+Shift+C", any, actions::copyPath)
        .add(
            Menu.PHOTO,
            "show-in-folder",
            Feather.FOLDER,
            "Shortcut+Shift+O",
            any.and(firstIsHere()),
            actions::showInFolder)
        .add(
            Menu.PHOTO,
            "export",
            Feather.LIST,
            "Shortcut+E",
            any,
            () -> actions.export(window.choosers()))
        .add(
            Menu.PHOTO,
            "copy-to",
            Feather.FOLDER_PLUS,
            "Shortcut+Shift+E",
            any,
            () -> actions.copyTo(window.choosers()));
  }

  private void decisions(Commands commands) {
    commands
        .add(
            Menu.PHOTO,
            "exclude",
            Feather.EYE_OFF,
            "Shortcut+H",
            any,
            () -> window.decisions().exclude(actions.chosen()))
        .add(
            Menu.PHOTO,
            "include",
            Feather.EYE,
            "Shortcut+Shift+H",
            any.and(excludedAreShown()),
            () -> window.decisions().include(actions.chosen()))
        .add(
            Menu.PHOTO,
            "trash",
            Feather.TRASH_2,
            "Delete",
            any,
            () -> window.trash().ask(actions.chosen()));
  }

  private BooleanBinding firstIsHere() {
    return Bindings.createBooleanBinding(
        () -> actions.first().filter(Photo::online).isPresent(),
        window.models().selection().changesProperty(),
        window.models().board().chosenProperty());
  }

  private BooleanBinding excludedAreShown() {
    SearchModel search = window.models().search();
    return Bindings.createBooleanBinding(
        () -> search.askedProperty().get().wantsExcluded(), search.askedProperty());
  }

  private void stars(Commands commands) {
    for (int number = 0; number <= PhotoActions.MOST_STARS; number++) {
      int stars = number;
      commands.add(
          new Command(
              "rate." + stars,
              Menu.RATE,
              Feather.STAR,
              Key.typed(Integer.toString(stars)),
              any,
              () -> window.decisions().rate(actions.chosen(), stars)));
    }
  }
}
