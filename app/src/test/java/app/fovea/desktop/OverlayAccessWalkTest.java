package app.fovea.desktop;

import static app.fovea.desktop.Walk.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.library.FakeGallery;
import app.fovea.desktop.library.Place;
import app.fovea.desktop.search.Shown.State;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What comes over the pages has roles and names as the pages do.
@ExtendWith(ApplicationExtension.class)
class OverlayAccessWalkTest {
  @AutoClose private Walk walk;

  @Start
  void start(Stage stage) {
    walk = new Walk(FakeGallery.holding(6));
  }

  @Test
  void whatComesOverThePagesHasRolesAndNames(FxRobot robot) throws Exception {
    until(() -> walk.state() == State.TIMELINE);
    List<String> nameless = new ArrayList<>();
    List<Runnable> over =
        List.of(
            walk.window::openPalette,
            () -> walk.models.viewer().open(walk.models.photos(), 0),
            walk.window::showFailures,
            walk.window::about,
            walk.window::offerFilters);
    for (Runnable open : over) {
      robot.interact(open);
      robot.interact(() -> walk.window.root().layout());
      robot.interact(() -> look(nameless));
      robot.type(KeyCode.ESCAPE);
    }
    robot.interact(() -> walk.models.board().create("pets", "dog\ncat", _ -> {}));
    until(() -> walk.models.board().sortedProperty().get().isPresent());
    robot.interact(() -> walk.window.go(new Place.Board("pets")));
    robot.type(KeyCode.F8);
    assertThat(robot.lookup("#review-pane").query().isVisible()).isTrue();
    robot.interact(() -> look(nameless));
    assertThat(nameless).isEmpty();
  }

  private void look(List<String> nameless) {
    Walk.below(walk.window.root())
        .filter(Node::isFocusTraversable)
        .filter(node -> !node.isDisabled())
        .filter(node -> !AccessWalkTest.isNamed(node) || isRoleless(node))
        .forEach(node -> nameless.add(walk.window.place() + " " + node));
  }

  private static boolean isRoleless(Node node) {
    return node.getAccessibleRole() == AccessibleRole.NODE
        || node.getAccessibleRole() == AccessibleRole.PARENT;
  }

  @Test
  void everyItemOfEveryMenuHasAName(FxRobot robot) throws Exception {
    until(() -> walk.state() == State.TIMELINE);
    List<MenuItem> items = new ArrayList<>();
    robot.interact(
        () -> {
          items.addAll(robot.lookup(".menu-bar").<MenuBar>query().getMenus());
          items.addAll(walk.window.commands().photoMenu().getItems());
          items.addAll(walk.window.commands().placeMenu().getItems());
        });
    assertThat(items).hasSizeGreaterThan(20);
    assertThat(items)
        .filteredOn(item -> !(item instanceof SeparatorMenuItem))
        .allMatch(item -> item.getText() != null && !item.getText().isBlank());
  }
}
