package app.fovea.desktop;

import static app.fovea.desktop.Walk.below;
import static app.fovea.desktop.Walk.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.library.FakeGallery;
import app.fovea.desktop.library.Place;
import app.fovea.desktop.search.Shown.State;
import app.fovea.desktop.settings.Appearance.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Who cannot see the window, or has no mouse: everything has a role and a name, and whatever has
/// the keyboard looks like it.
@ExtendWith(ApplicationExtension.class)
class AccessWalkTest {
  private static final int AROUND = 3;
  private static final PseudoClass BY_KEYBOARD = PseudoClass.getPseudoClass("focus-visible");

  @AutoClose private Walk walk;

  @Start
  void start(Stage stage) {
    walk = new Walk(FakeGallery.holding(6));
  }

  private void everywhere(FxRobot robot, Runnable look) throws Exception {
    until(() -> walk.state() == State.TIMELINE);
    robot.interact(() -> walk.models.selection().only(1));
    robot.interact(look);
    robot.interact(() -> walk.models.board().create("pets", "dog\ncat", _ -> {}));
    until(() -> walk.models.board().sortedProperty().get().isPresent());
    for (Place place :
        List.of(
            new Place.NewBoard(),
            new Place.Board("pets"),
            new Place.Models(),
            new Place.Settings(),
            new Place.Map())) {
      robot.interact(() -> walk.window.go(place));
      robot.interact(() -> walk.window.root().layout());
      robot.interact(look);
    }
  }

  private List<Node> controls() {
    return below(walk.window.root())
        .filter(Node::isFocusTraversable)
        .filter(node -> !node.isDisabled())
        .toList();
  }

  static boolean isNamed(Node node) {
    boolean spoken = node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
    boolean written =
        node instanceof Labeled labeled
            && labeled.getText() != null
            && !labeled.getText().isBlank();
    return spoken || written || node instanceof ScrollBar;
  }

  @Test
  void everyControlHasARoleAndAName(FxRobot robot) throws Exception {
    List<String> nameless = new ArrayList<>();
    everywhere(
        robot,
        () ->
            controls().stream()
                .filter(
                    node ->
                        !isNamed(node)
                            || node.getAccessibleRole() == AccessibleRole.NODE
                            || node.getAccessibleRole() == AccessibleRole.PARENT)
                .forEach(node -> nameless.add(walk.window.place() + " " + node)));
    assertThat(nameless).isEmpty();
  }

  @Test
  void everyThumbnailIsAListItemThatSaysWhichPhotoItIs(FxRobot robot) throws Exception {
    until(() -> walk.state() == State.TIMELINE);
    until(() -> robot.lookup(".photo-cell").queryAll().size() == 6);
    List<Node> cells = List.copyOf(robot.lookup(".photo-cell").queryAll());
    assertThat(cells)
        .allMatch(cell -> cell.getAccessibleRole() == AccessibleRole.LIST_ITEM)
        .extracting(cell -> String.valueOf(cell.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
        .allMatch(spoken -> spoken.contains("picture-00000"));
  }

  @Test
  void whateverHasTheKeyboardLooksLikeItInLight(FxRobot robot) throws Exception {
    focusIsSeen(robot, Theme.LIGHT);
  }

  @Test
  void whateverHasTheKeyboardLooksLikeItInDark(FxRobot robot) throws Exception {
    focusIsSeen(robot, Theme.DARK);
  }

  private void focusIsSeen(FxRobot robot, Theme theme) throws Exception {
    robot.interact(() -> walk.appearance.themeProperty().set(theme));
    List<String> unseen = new ArrayList<>();
    everywhere(
        robot,
        () ->
            controls().stream()
                .filter(node -> !changesWithFocus(node))
                .forEach(node -> unseen.add(walk.window.place() + " " + node)));
    assertThat(unseen).isEmpty();
  }

  private boolean changesWithFocus(Node node) {
    walk.window.root().requestFocus();
    List<Object> without = look(node);
    node.requestFocus();
    node.pseudoClassStateChanged(BY_KEYBOARD, true);
    List<Object> with = look(node);
    node.pseudoClassStateChanged(BY_KEYBOARD, false);
    return !with.equals(without);
  }

  /// Borders and backgrounds of a control, of its parts, and of what is right around it.
  private List<Object> look(Node node) {
    walk.window.root().applyCss();
    walk.window.root().layout();
    walk.window.root().applyCss();
    return Stream.concat(
            below(node), Stream.iterate(node.getParent(), Node::getParent).limit(AROUND))
        .filter(Region.class::isInstance)
        .map(Region.class::cast)
        .<Object>flatMap(
            part ->
                Stream.of(
                    Optional.ofNullable(part.getBorder()),
                    Optional.ofNullable(part.getBackground())))
        .toList();
  }
}
