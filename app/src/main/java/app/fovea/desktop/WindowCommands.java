package app.fovea.desktop;

import app.fovea.desktop.kit.Command.Menu;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.library.IndexingModel;
import app.fovea.desktop.library.Place;
import app.fovea.desktop.search.Grouping;
import app.fovea.desktop.settings.Appearance;
import app.fovea.desktop.settings.Settings;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.input.Clipboard;
import org.kordamp.ikonli.feather.Feather;

/// What the window can do, as commands.
final class WindowCommands {
  private static final double STEP = 32;

  private final Window window;
  private final Texts texts;

  WindowCommands(Window window, Texts texts) {
    this.window = window;
    this.texts = texts;
  }

  Commands list() {
    Commands commands = new Commands(texts);
    files(commands);
    edits(commands);
    new SectionCommands(window).add(commands);
    new PhotoCommands(window).add(commands);
    views(commands);
    groupings(commands);
    new ViewerCommands(window).add(commands);
    library(commands);
    new UpkeepCommands(window).add(commands);
    new PlaceCommands(window).add(commands);
    new BoardCommands(window).add(commands);
    commands
        .add(Menu.HELP, "keys", Feather.COMMAND, "F1", Commands.ALWAYS, window::showKeys)
        .add(Menu.HELP, "about", Feather.HELP_CIRCLE, "", Commands.ALWAYS, window::about);
    return commands;
  }

  private void files(Commands commands) {
    commands
        .add(Menu.FILE, "add-folder", Feather.FOLDER_PLUS, "Shortcut+O", Commands.ALWAYS, this::add)
        .add(
            Menu.FILE,
            "update",
            Feather.REFRESH_CW,
            "F5",
            Commands.ALWAYS,
            () -> window.models().folders().updateAll())
        .add(
            Menu.FILE,
            "pause",
            Feather.PAUSE,
            "Shortcut+P",
            window.models().indexing().stateProperty().isNotEqualTo(IndexingModel.State.IDLE),
            window.models().indexing()::turn)
        .add(
            Menu.FILE,
            "stop",
            Feather.X,
            "",
            window.models().indexing().stateProperty().isNotEqualTo(IndexingModel.State.IDLE),
            window.models().indexing()::stop)
        .add(
            Menu.FILE,
            "refused",
            Feather.ALERT_TRIANGLE,
            "",
            Bindings.isNotEmpty(window.models().folders().failed()),
            window::showFailures)
        .add(Menu.FILE, "quit", Feather.LOG_OUT, "Shortcut+Q", Commands.ALWAYS, window::close);
  }

  private void library(Commands commands) {
    commands
        .add(
            Menu.LIBRARY,
            "keep-search",
            Feather.BOOKMARK,
            "Shortcut+D",
            Commands.ALWAYS,
            window::keepSearch)
        .add(
            Menu.LIBRARY,
            "models",
            Feather.PACKAGE,
            "Shortcut+M",
            Commands.ALWAYS,
            () -> window.go(new Place.Models()))
        .add(
            Menu.LIBRARY,
            "settings",
            Feather.SETTINGS,
            "Shortcut+Comma",
            Commands.ALWAYS,
            () -> window.go(new Place.Settings()))
        .add(
            Menu.LIBRARY,
            "all-photos",
            Feather.IMAGE,
            "Alt+Home",
            Commands.ALWAYS,
            () -> window.go(new Place.Everything()));
  }

  private void add() {
    window.models().folders().add(window.choosers().photoFolder());
  }

  private void edits(Commands commands) {
    commands
        .add(Menu.EDIT, "undo", Feather.CORNER_UP_LEFT, "Shortcut+Z", Commands.ALWAYS, window::undo)
        .add(
            Menu.EDIT,
            "redo",
            Feather.CORNER_UP_RIGHT,
            "Shortcut+Shift+Z",
            Commands.ALWAYS,
            window::redo)
        .add(Menu.EDIT, "find", Feather.SEARCH, "Shortcut+F", Commands.ALWAYS, window::toSearch)
        .add(
            Menu.EDIT,
            "filters",
            Feather.FILTER,
            "Shortcut+Shift+F",
            Commands.ALWAYS,
            window::offerFilters)
        .add(Menu.EDIT, "clear-search", Feather.X, "", Commands.ALWAYS, window::clearSearch)
        .add(
            Menu.EDIT,
            "select-all",
            Feather.CHECK_SQUARE,
            "Shortcut+A",
            Commands.ALWAYS,
            () -> window.models().selection().all())
        .add(
            Menu.EDIT,
            "clear-selection",
            Feather.SQUARE,
            "Shortcut+Shift+A",
            Commands.ALWAYS,
            () -> window.models().selection().none())
        .add(
            Menu.EDIT,
            "paste",
            Feather.CLIPBOARD,
            "Shortcut+V",
            Commands.ALWAYS,
            () -> window.drops().take(Clipboard.getSystemClipboard()));
  }

  private void views(Commands commands) {
    commands
        .add(
            Menu.VIEW,
            "palette",
            Feather.COMMAND,
            "Shortcut+K",
            Commands.ALWAYS,
            window::openPalette)
        .add(
            Menu.VIEW,
            "sidebar",
            Feather.SIDEBAR,
            "Shortcut+B",
            Commands.ALWAYS,
            window::toggleSidebar)
        .add(
            Menu.VIEW,
            "details",
            Feather.INFO,
            "Shortcut+I",
            Commands.ALWAYS,
            window::toggleDetails)
        .add(
            Menu.VIEW,
            "larger",
            Feather.ZOOM_IN,
            "Shortcut+Plus",
            Commands.ALWAYS,
            () -> resize(STEP))
        .add(
            Menu.VIEW,
            "smaller",
            Feather.ZOOM_OUT,
            "Shortcut+Minus",
            Commands.ALWAYS,
            () -> resize(-STEP))
        .add(
            Menu.VIEW,
            "justified",
            Feather.LAYOUT,
            "Shortcut+J",
            Commands.ALWAYS,
            () -> window.grid().justifiedProperty().set(!window.grid().justifiedProperty().get()))
        .add(
            Menu.VIEW,
            "more",
            Feather.CHEVRONS_DOWN,
            "",
            Bindings.createBooleanBinding(
                () -> window.models().search().shownProperty().get().more(),
                window.models().search().shownProperty()),
            window.models().search()::showMore)
        .add(
            Menu.VIEW,
            "excluded",
            Feather.EYE_OFF,
            "",
            Commands.ALWAYS,
            () -> window.go(Place.EXCLUDED))
        .add(
            Menu.VIEW,
            "map",
            Feather.MAP,
            "Shortcut+G",
            Commands.ALWAYS,
            () -> window.go(new Place.Map()))
        .add(Menu.VIEW, "theme", Feather.MOON, "Shortcut+T", Commands.ALWAYS, this::switchTheme)
        .add(
            Menu.VIEW, "full-screen", Feather.MAXIMIZE, "F11", Commands.ALWAYS, window::fullScreen);
  }

  private void groupings(Commands commands) {
    for (Grouping grouping : Grouping.values()) {
      commands.add(
          Menu.VIEW,
          "group-" + grouping.name().toLowerCase(Locale.ROOT),
          Feather.LIST,
          "",
          Commands.ALWAYS,
          () -> window.models().search().groupingProperty().set(grouping));
    }
  }

  private void resize(double by) {
    double wanted = window.grid().edgeProperty().get() + by;
    window.grid().edgeProperty().set(Math.clamp(wanted, Settings.SMALLEST, Settings.LARGEST));
  }

  private void switchTheme() {
    Appearance appearance = window.surroundings().look().appearance();
    appearance
        .themeProperty()
        .set(appearance.isDark() ? Appearance.Theme.LIGHT : Appearance.Theme.DARK);
  }
}
