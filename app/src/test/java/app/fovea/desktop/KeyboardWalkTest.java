package app.fovea.desktop;

import static app.fovea.desktop.Walk.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.labels.Sorted;
import app.fovea.desktop.library.FakeGallery;
import app.fovea.desktop.library.Place;
import app.fovea.desktop.search.Shown.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// From the first start to labels in sidecars without ever touching the mouse.
@ExtendWith(ApplicationExtension.class)
class KeyboardWalkTest {
  private static final int LONGEST_WAY = 60;

  @TempDir static Path folder;
  @AutoClose private Walk walk;

  @Start
  void start(Stage stage) throws Exception {
    for (String name : List.of("beach-1.jpg", "beach-2.jpg", "dog.jpg", "wolf.jpg")) {
      Files.writeString(folder.resolve(name), name);
    }
    walk = new Walk(new FakeGallery());
    walk.dialogs.chosen = Optional.of(folder);
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    robot.press(keys).release(keys);
  }

  private Node focused() {
    return walk.scene.getFocusOwner();
  }

  /// Goes on with the Tab key until that has the keyboard.
  private void tabTo(FxRobot robot, String query) {
    Node wanted = robot.lookup(query).query();
    for (int step = 0; step < LONGEST_WAY && !focused().equals(wanted); step++) {
      robot.type(KeyCode.TAB);
    }
    assertThat(focused()).isEqualTo(wanted);
  }

  private int count(int column) {
    return walk.models
        .board()
        .sortedProperty()
        .get()
        .map(Sorted::columns)
        .map(columns -> columns.get(column).pile().count())
        .orElse(-1);
  }

  private List<Node> cards(FxRobot robot) {
    return List.copyOf(robot.lookup(".cards").queryAll());
  }

  private void findByWords(FxRobot robot) throws Exception {
    until(() -> walk.state() == State.EMPTY);
    tabTo(robot, "#choose-folder");
    robot.type(KeyCode.SPACE);
    until(() -> walk.models.photos().size() == 4);

    press(robot, KeyCode.CONTROL, KeyCode.F);
    assertThat(focused()).isEqualTo(robot.lookup("#search").query());
    robot.write("beach");
    until(() -> walk.state() == State.RESULTS && walk.models.photos().size() == 2);
    robot.type(KeyCode.ENTER);
    assertThat(focused()).isEqualTo(walk.grid);
    assertThat(robot.lookup(".photo-cell:current").queryAll()).hasSize(1);
    robot.type(KeyCode.HOME);
    press(robot, KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(walk.models.selection().photos()).hasSize(2);
  }

  private void makeLabels(FxRobot robot) throws Exception {
    press(robot, KeyCode.CONTROL, KeyCode.N);
    assertThat(focused()).isEqualTo(robot.lookup("#label-names").query());
    robot.write("dog\nbeach");
    robot.type(KeyCode.TAB);
    assertThat(focused()).isEqualTo(robot.lookup("#make-board").query());
    robot.type(KeyCode.SPACE);
    until(() -> count(0) == 1 && count(1) == 2);
  }

  private void teach(FxRobot robot) throws Exception {
    until(() -> cards(robot).size() == 3 && focused().equals(cards(robot).getFirst()));
    robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
    assertThat(focused()).isEqualTo(cards(robot).getLast());
    robot.type(KeyCode.DIGIT1);
    until(() -> count(0) == 2);
    robot.type(KeyCode.LEFT);
    assertThat(focused()).isEqualTo(cards(robot).get(1));
    robot.type(KeyCode.N);
    until(() -> count(1) == 1);
    assertThat(focused()).isEqualTo(cards(robot).get(1));
    press(robot, KeyCode.CONTROL, KeyCode.Z);
    until(() -> count(1) == 2);
  }

  private void review(FxRobot robot) throws Exception {
    robot.type(KeyCode.N);
    until(() -> count(1) == 1);
    tabTo(robot, "#review");
    robot.type(KeyCode.SPACE);
    assertThat(focused()).isEqualTo(robot.lookup("#review-pane").query());
    robot.type(KeyCode.J, KeyCode.K, KeyCode.Y);
    until(() -> count(0) == 3);
    robot.type(KeyCode.U);
    until(() -> count(0) == 2);
  }

  private void applyAndExport(FxRobot robot) throws Exception {
    tabTo(robot, "#apply");
    robot.type(KeyCode.SPACE);
    until(() -> robot.lookup("#library").lookup("2").tryQuery().isPresent());

    tabTo(robot, "#export");
    robot.type(KeyCode.SPACE);
    robot.type(KeyCode.DOWN, KeyCode.ENTER);
    until(() -> robot.lookup("#sidecars").query().isVisible());
    assertThat(walk.teaching.sidecars).isEmpty();
    assertThat(focused()).isEqualTo(robot.lookup("#write-sidecars").query());
    robot.type(KeyCode.SPACE);
    until(() -> walk.teaching.sidecars.size() == 3);

    press(robot, KeyCode.CONTROL, KeyCode.Z);
    until(walk.teaching.sidecars::isEmpty);
    until(() -> !robot.lookup("#sidecars").query().isVisible());
  }

  @Test
  void fromTheFirstStartToLabelsInSidecars(FxRobot robot) throws Exception {
    findByWords(robot);
    makeLabels(robot);
    teach(robot);
    review(robot);
    applyAndExport(robot);
  }

  @Test
  void thePaletteGivesTheKeyboardBackToWhoHadIt(FxRobot robot) throws Exception {
    findByWords(robot);
    robot.type(KeyCode.ENTER);
    until(() -> walk.models.viewer().openProperty().get());
    press(robot, KeyCode.CONTROL, KeyCode.K);
    robot.type(KeyCode.ESCAPE);
    assertThat(focused()).isEqualTo(robot.lookup("#viewer").query());

    robot.type(KeyCode.ESCAPE);
    robot.interact(() -> walk.window.go(new Place.Settings()));
    Node before = focused();
    assertThat(before).isEqualTo(robot.lookup("#settings-sections").query());
    press(robot, KeyCode.CONTROL, KeyCode.K);
    robot.type(KeyCode.ESCAPE);
    assertThat(focused()).isEqualTo(before);
  }

  @Test
  void theMenuKeyOpensTheMenuOfAPhotoAndOfARowOfTheSidebar(FxRobot robot) throws Exception {
    findByWords(robot);
    press(robot, KeyCode.SHIFT, KeyCode.F10);
    until(() -> menus().size() == 1);
    Node photo = robot.lookup(".photo-cell:current").query();
    assertThat(photo.localToScreen(photo.getBoundsInLocal()).contains(menus().getFirst()))
        .as("at the photo that has the keyboard")
        .isTrue();
    robot.type(KeyCode.ESCAPE);
    until(() -> menus().isEmpty());

    tabTo(robot, "#library");
    robot.type(KeyCode.CONTEXT_MENU);
    until(() -> menus().size() == 1);
  }

  /// Where menus at the mouse are open.
  private static List<Point2D> menus() {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .map(menu -> new Point2D(menu.getAnchorX(), menu.getAnchorY()))
        .toList();
  }

  @Test
  void whoIsAskedSeesWhatHasTheKeyboard(FxRobot robot) throws Exception {
    findByWords(robot);
    robot.type(KeyCode.DELETE);
    assertThat(focused()).isEqualTo(robot.lookup("#notice-yes").query());
    assertThat(((Region) focused()).getBorder()).isNotNull();
    robot.clickOn("#search");
    robot.interact(() -> robot.lookup("#notice-yes").query().requestFocus());
    assertThat(((Region) focused()).getBorder()).as("not for who uses the mouse").isNull();
  }

  @Test
  void afterReviewingTheCardsHaveTheKeyboard(FxRobot robot) throws Exception {
    findByWords(robot);
    makeLabels(robot);
    until(() -> cards(robot).size() == 3 && focused().equals(cards(robot).getFirst()));
    robot.type(KeyCode.F8);
    assertThat(focused()).isEqualTo(robot.lookup("#review-pane").query());
    robot.type(KeyCode.F8);
    assertThat(focused()).isEqualTo(cards(robot).getFirst());
  }

  @Test
  void keysAboutPhotosDoNothingWherePhotosAreOutOfSight(FxRobot robot) throws Exception {
    findByWords(robot);
    robot.interact(() -> walk.window.go(new Place.Settings()));
    press(robot, KeyCode.CONTROL, KeyCode.H);
    robot.type(KeyCode.DELETE);
    assertThat(robot.lookup("#notice-yes").tryQuery()).isEmpty();
    assertThat(walk.gallery.excluded).isEmpty();
  }

  @Test
  void aCardOnTheBoardIsExcludedByTheSameKeyAndLeaves(FxRobot robot) throws Exception {
    findByWords(robot);
    makeLabels(robot);
    until(() -> cards(robot).size() == 3 && focused().equals(cards(robot).getFirst()));
    press(robot, KeyCode.CONTROL, KeyCode.H);
    until(() -> count(0) == 0);
    assertThat(walk.gallery.excluded).hasSize(1);
  }

  @Test
  void enterGoesFromTheSidebarIntoThePage(FxRobot robot) throws Exception {
    findByWords(robot);
    tabTo(robot, "#library");
    robot.type(KeyCode.DOWN);
    assertThat(walk.window.place()).isEqualTo(new Place.Map());
    assertThat(focused()).isEqualTo(robot.lookup("#library").query());
    robot.type(KeyCode.ENTER);
    assertThat(focused()).isEqualTo(robot.lookup("#map").query());
  }
}
