package app.fovea.desktop;

import app.fovea.desktop.grid.GridContent;
import app.fovea.desktop.grid.GridContent.Section;
import app.fovea.desktop.grid.PhotoGrid;
import app.fovea.desktop.grid.Selection;
import app.fovea.desktop.kit.Command.Menu;
import java.util.function.ToIntFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.feather.Feather;

/// What is done with the headings of the grid, as commands.
final class SectionCommands {
  private final Window window;
  private final PhotoGrid grid;
  private final Selection selection;

  SectionCommands(Window window) {
    this.window = window;
    this.grid = window.grid();
    this.selection = window.models().selection();
  }

  void add(Commands commands) {
    ObservableBooleanValue any =
        Bindings.createBooleanBinding(
            () -> window.place().showsPhotos() && content().size() > 0,
            window.placeProperty(),
            grid.contentProperty());
    commands
        .add(
            Menu.EDIT,
            "select-section",
            Feather.GRID,
            "Shortcut+Alt+A",
            any,
            () -> selection.range(here().start(), end(here())))
        .add(Menu.EDIT, "next-section", Feather.ARROW_DOWN, "Alt+Down", any, () -> go(this::next))
        .add(
            Menu.EDIT, "previous-section", Feather.ARROW_UP, "Alt+Up", any, () -> go(this::before));
  }

  private GridContent content() {
    return grid.contentProperty().get();
  }

  private Section here() {
    return content().sectionOf(Math.max(0, selection.focus()));
  }

  private static int end(Section section) {
    return section.start() + section.size();
  }

  private int next(Section here) {
    return end(here) < content().size() ? end(here) : content().size() - 1;
  }

  /// The first photo under the heading or, from there, under the one above.
  private int before(Section here) {
    return selection.focus() > here.start() || here.start() == 0
        ? here.start()
        : content().sectionOf(here.start() - 1).start();
  }

  private void go(ToIntFunction<Section> where) {
    int to = where.applyAsInt(here());
    window.toGrid();
    selection.only(to);
    grid.reveal(to);
  }
}
