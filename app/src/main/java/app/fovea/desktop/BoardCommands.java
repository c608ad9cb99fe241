package app.fovea.desktop;

import app.fovea.desktop.kit.Command.Menu;
import app.fovea.desktop.labels.BoardModel;
import app.fovea.desktop.labels.BoardModel.Asking;
import app.fovea.desktop.labels.BoardPage;
import app.fovea.desktop.labels.Scope;
import app.fovea.desktop.library.Place;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with the board that is shown, as commands.
final class BoardCommands {
  private final Window window;
  private final BoardModel board;
  private final BooleanBinding shown;

  BoardCommands(Window window) {
    this.window = window;
    this.board = window.models().board();
    this.shown =
        Bindings.createBooleanBinding(
            () -> window.place() instanceof Place.Board, window.placeProperty());
  }

  void add(Commands commands) {
    commands.add(
        Menu.LABELS,
        "new-labels",
        Feather.TAG,
        "Shortcut+N",
        Commands.ALWAYS,
        () -> window.go(new Place.NewBoard()));
    about(commands, "labels-apply", Feather.CHECK, "Shortcut+Shift+Enter", BoardPage::apply);
    questions(commands);
    about(commands, "labels-of-all", Feather.IMAGE, "", _ -> board.show(new Scope.Everything()));
    about(commands, "labels-of-found", Feather.SEARCH, "", BoardPage::showFound);
    about(commands, "labels-to-xmp", Feather.SHARE, "", BoardPage::exportSidecars);
    about(commands, "labels-to-csv", Feather.SHARE, "", page -> page.export(".csv"));
    about(commands, "labels-to-json", Feather.SHARE, "", page -> page.export(".json"));
    about(commands, "labels-remove", Feather.TRASH_2, "", BoardPage::remove);
  }

  private void questions(Commands commands) {
    about(commands, "labels-review", Feather.HELP_CIRCLE, "F8", _ -> ask(Asking.UNCERTAIN));
    commands.add(
        Menu.LABELS,
        "labels-second-look",
        Feather.EYE,
        "Shift+F8",
        shown.and(board.looksProperty().greaterThan(0)),
        () -> ask(Asking.SECOND_LOOK));
  }

  /// Begins with these questions, or ends them where they are asked already.
  private void ask(Asking what) {
    board.askingProperty().set(board.askingProperty().get() == what ? Asking.NOTHING : what);
  }

  private void about(
      Commands commands, String name, Ikon icon, String key, Consumer<BoardPage> action) {
    commands.add(Menu.LABELS, name, icon, key, shown, () -> window.board().ifPresent(action));
  }
}
