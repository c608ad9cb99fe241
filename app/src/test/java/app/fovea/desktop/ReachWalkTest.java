package app.fovea.desktop;

import static app.fovea.desktop.Walk.below;
import static app.fovea.desktop.Walk.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.kit.Command;
import app.fovea.desktop.kit.Palette;
import app.fovea.desktop.library.FakeGallery;
import app.fovea.desktop.library.Place;
import app.fovea.desktop.search.Shown.State;
import app.fovea.index.Folder;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Whatever a mouse can do can be done by keyboard, and the palette lists it.
@ExtendWith(ApplicationExtension.class)
class ReachWalkTest {
  private static final Path ROOT = Path.of("/photos");
  private static final Path SUMMER = ROOT.resolve("summer");
  private static final Place.Kept KEPT = new Place.Kept("a red door");

  @AutoClose private Walk walk;

  @Start
  void start(Stage stage) {
    FakeGallery gallery = FakeGallery.holding(3);
    gallery.photos.add(
        FakeGallery.photo(10, SUMMER.resolve("10.jpg"), LocalDateTime.of(2026, 1, 1, 0, 0)));
    walk = new Walk(gallery);
    walk.settings.searches().add(KEPT.words());
  }

  private List<Place> places(FxRobot robot) throws Exception {
    until(() -> walk.state() == State.TIMELINE && !walk.models.folders().folders().isEmpty());
    robot.interact(() -> walk.models.board().create("pets", "dog\ncat", _ -> {}));
    until(() -> walk.models.board().sortedProperty().get().isPresent());
    return List.of(
        new Place.Everything(),
        new Place.Below(ROOT),
        new Place.Below(SUMMER),
        KEPT,
        new Place.Labelled("pets", "dog"),
        new Place.NewBoard(),
        new Place.Board("pets"),
        new Place.Models(),
        new Place.Settings(),
        new Place.Map());
  }

  private Set<String> palette() {
    return walk.window.commands().choices().stream()
        .map(Palette.Choice::name)
        .collect(Collectors.toSet());
  }

  private ContextMenu sidebarMenu(FxRobot robot) {
    return robot.lookup("#library").<TreeView<?>>query().getContextMenu();
  }

  private static List<String> visible(ContextMenu menu) {
    return menu.getItems().stream()
        .filter(item -> item.isVisible() && !(item instanceof SeparatorMenuItem))
        .map(MenuItem::getText)
        .toList();
  }

  @Test
  void whatTheSidebarsMenuOffersAtAPlaceThePaletteListsThere(FxRobot robot) throws Exception {
    for (Place place : places(robot)) {
      robot.interact(() -> walk.window.go(place));
      assertThat(palette()).as("%s", place).containsAll(visible(sidebarMenu(robot)));
    }
  }

  @Test
  void theMenuOffersWhatFitsTheRow(FxRobot robot) throws Exception {
    places(robot);
    robot.interact(() -> walk.window.go(new Place.Below(ROOT)));
    assertThat(visible(sidebarMenu(robot)))
        .contains("Remove this folder from the library…", "This folder moved…")
        .doesNotContain("Leave this folder out", "Forget this search");
    robot.interact(() -> walk.window.go(new Place.Below(SUMMER)));
    assertThat(visible(sidebarMenu(robot)))
        .contains("Leave this folder out")
        .doesNotContain("Remove this folder from the library…");
    robot.interact(() -> walk.window.go(KEPT));
    assertThat(visible(sidebarMenu(robot))).contains("Forget this search");
  }

  @Test
  void everyButtonThatTheTabKeyPassesByIsACommand(FxRobot robot) throws Exception {
    Set<String> missing = new TreeSet<>();
    Set<String> commands = names();
    for (Place place : places(robot)) {
      robot.interact(() -> walk.window.go(place));
      robot.interact(() -> walk.window.root().layout());
      below(walk.window.root())
          .filter(ButtonBase.class::isInstance)
          .filter(button -> !button.isFocusTraversable() && !hasKeysOfItsOwn(button))
          .map(button -> String.valueOf(button.getAccessibleText()))
          .filter(name -> !commands.contains(name))
          .forEach(missing::add);
    }
    assertThat(missing).isEmpty();
  }

  /// Menus open with Alt and F10, and Delete takes the chip away that has the keyboard.
  private static boolean hasKeysOfItsOwn(Node button) {
    return button.getStyleClass().contains("menu")
        || button.getParent().getStyleClass().contains("chip");
  }

  @Test
  void everyButtonOfTheLargeViewIsACommand(FxRobot robot) throws Exception {
    places(robot);
    robot.interact(() -> walk.window.go(new Place.Everything()));
    until(() -> walk.state() == State.TIMELINE);
    robot.interact(() -> walk.models.viewer().open(walk.models.photos(), 1));
    List<String> buttons =
        below(robot.lookup("#viewer").query())
            .filter(ButtonBase.class::isInstance)
            .map(Node::getAccessibleText)
            .toList();
    assertThat(buttons).hasSizeGreaterThan(5);
    assertThat(palette()).containsAll(buttons);
  }

  private Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (Command command : walk.window.commands().all()) {
      names.add(walk.window.surroundings().texts().get("command." + command.name()));
    }
    return names;
  }

  @Test
  void aFolderIsRemovedByThePaletteOnceThatIsAgreedTo(FxRobot robot) throws Exception {
    places(robot);
    robot.interact(() -> walk.window.go(new Place.Below(ROOT)));
    robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
    robot.write("remove this folder");
    robot.type(KeyCode.ENTER);
    assertThat(walk.models.folders().folders()).extracting(Folder::path).contains(ROOT);
    assertThat(walk.scene.getFocusOwner()).isEqualTo(robot.lookup("#notice-yes").query());
    robot.type(KeyCode.SPACE);
    until(() -> walk.models.folders().folders().isEmpty());
  }

  @Test
  void aSetOfLabelsIsRemovedOnlyOnceThatIsAgreedTo(FxRobot robot) throws Exception {
    places(robot);
    robot.interact(() -> walk.window.go(new Place.Board("pets")));
    until(() -> walk.models.board().sortedProperty().get().isPresent());
    robot.interact(() -> walk.window.board().orElseThrow().remove());
    assertThat(walk.teaching.counts()).isNotEmpty();
    robot.type(KeyCode.SPACE);
    until(() -> walk.teaching.counts().isEmpty());
    until(() -> walk.window.place().equals(new Place.Everything()));
    until(() -> walk.models.board().labels().isEmpty());

    robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
    until(() -> !walk.models.board().labels().isEmpty());
    robot.interact(() -> walk.window.go(new Place.Board("pets")));
    until(() -> walk.models.board().sortedProperty().get().isPresent());
    robot.interact(() -> walk.window.go(new Place.Everything()));
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    robot.release(KeyCode.Z, KeyCode.SHIFT, KeyCode.CONTROL);
    until(() -> walk.teaching.counts().isEmpty());
    until(() -> walk.models.board().labels().isEmpty());
  }

  @Test
  void deleteInTheSidebarNeverAsksAboutPhotos(FxRobot robot) throws Exception {
    places(robot);
    robot.interact(() -> walk.window.go(new Place.Everything()));
    robot.interact(() -> robot.lookup("#library").query().requestFocus());
    robot.type(KeyCode.DELETE);
    assertThat(robot.lookup("#notice-yes").tryQuery()).isEmpty();
  }

  @Test
  void altWithTheArrowsGoesFromHeadingToHeading(FxRobot robot) throws Exception {
    places(robot);
    robot.interact(() -> walk.window.go(new Place.Everything()));
    until(() -> walk.grid.contentProperty().get().sections().size() > 1);
    List<Integer> starts = new ArrayList<>();
    walk.grid.contentProperty().get().sections().forEach(it -> starts.add(it.start()));
    robot.interact(() -> walk.models.selection().only(0));
    robot.interact(walk.grid::requestFocus);
    robot.press(KeyCode.ALT, KeyCode.DOWN).release(KeyCode.DOWN, KeyCode.ALT);
    assertThat(walk.models.selection().focus()).isEqualTo(starts.get(1));
    robot.press(KeyCode.ALT, KeyCode.UP).release(KeyCode.UP, KeyCode.ALT);
    assertThat(walk.models.selection().focus()).isZero();
  }
}
