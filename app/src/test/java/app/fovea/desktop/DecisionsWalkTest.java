package app.fovea.desktop;

import static app.fovea.desktop.Walk.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.library.FakeGallery;
import app.fovea.desktop.library.Place;
import app.fovea.desktop.search.Asked;
import app.fovea.desktop.search.Shown.State;
import app.fovea.index.Photo;
import app.fovea.index.label.Choice;
import app.fovea.index.label.LabelSet;
import app.fovea.index.label.Prompts;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What people decide about photos by keyboard, and taking it back.
@ExtendWith(ApplicationExtension.class)
class DecisionsWalkTest {
  @AutoClose private Walk walk;

  @Start
  void start(Stage stage) {
    walk = new Walk(FakeGallery.holding(12));
  }

  private Photo first() {
    return walk.models.photos().getFirst();
  }

  private void ready(FxRobot robot) throws Exception {
    until(() -> walk.state() == State.TIMELINE);
    robot.interact(walk.window::toGrid);
    robot.type(KeyCode.HOME);
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    robot.press(keys).release(keys);
  }

  @Test
  void aDigitGivesStarsThatAreSeenAndTakenBackAndGivenAgain(FxRobot robot) throws Exception {
    ready(robot);
    robot.write("4");
    until(() -> first().rating() == 4);
    assertThat(robot.lookup(".stars").lookup("\u2605\u2605\u2605\u2605").tryQuery()).isPresent();
    assertThat(robot.lookup("#star-4").<Node>query().getStyleClass()).contains("star-given");
    robot.interact(walk.window::undo);
    until(() -> first().rating() == 0);
    robot.interact(walk.window::redo);
    until(() -> first().rating() == 4);
    robot.interact(() -> robot.lookup("#star-4").<Button>query().fire());
    until(() -> first().rating() == 0);
  }

  @Test
  void whateverIsDecidedScrollPositionAndSelectionStay(FxRobot robot) throws Exception {
    robot.interact(() -> walk.grid.edgeProperty().set(320));
    ready(robot);
    robot.type(KeyCode.END);
    until(() -> walk.grid.scrollProperty().get() > 0);
    until(() -> walk.gallery.timelines.get() == 2);
    double scrolled = walk.grid.scrollProperty().get();
    int timelines = walk.gallery.timelines.get();

    robot.write("3");
    until(() -> walk.models.photos().getLast().rating() == 3);
    robot.interact(
        () -> walk.window.decisions().label(walk.window.actions().chosen(), "pets", "dog"));
    until(() -> walk.gallery.labelled.size() == 1);
    robot.interact(walk.window::undo);
    until(() -> walk.gallery.labelled.isEmpty());
    robot.interact(walk.window::undo);
    until(() -> walk.models.photos().getLast().rating() == 0);

    assertThat(walk.gallery.timelines.get()).isEqualTo(timelines);
    assertThat(walk.grid.scrollProperty().get()).isEqualTo(scrolled);
    assertThat(walk.models.selection().photos()).containsExactly(walk.models.photos().getLast());
  }

  @Test
  void starsCanTakeAPhotoOutOfWhatAFilterShows(FxRobot robot) throws Exception {
    ready(robot);
    robot.interact(
        () -> walk.models.search().askedProperty().set(Asked.EVERYTHING.withWords("rating:0")));
    until(() -> walk.state() == State.RESULTS);
    int asked = walk.gallery.asked.size();
    robot.interact(walk.window::toGrid);
    robot.write("2");
    until(() -> walk.gallery.asked.size() == asked + 1);
  }

  @Test
  void whoeverExcludesAPhotoStandsOnTheNext(FxRobot robot) throws Exception {
    ready(robot);
    robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
    Photo next = walk.models.photos().get(3);
    press(robot, KeyCode.CONTROL, KeyCode.H);
    until(() -> walk.models.photos().size() == 11);
    assertThat(walk.models.current()).contains(next);
    assertThat(walk.models.selection().photos()).containsExactly(next);
    press(robot, KeyCode.CONTROL, KeyCode.Z);
    until(() -> walk.models.photos().size() == 12);
    assertThat(walk.models.selection().photos()).containsExactly(next);
  }

  @Test
  void starsGivenByKeyboardInTheDetailsKeepTheKeyboardThere(FxRobot robot) throws Exception {
    ready(robot);
    robot.interact(() -> robot.lookup("#star-2").query().requestFocus());
    robot.type(KeyCode.SPACE);
    until(() -> first().rating() == 2);
    assertThat(walk.scene.getFocusOwner()).isEqualTo(robot.lookup("#star-2").query());
  }

  @Test
  void anExcludedPhotoIsGoneUntilThatIsTakenBack(FxRobot robot) throws Exception {
    ready(robot);
    long photo = first().id();
    press(robot, KeyCode.CONTROL, KeyCode.H);
    until(() -> walk.models.photos().size() == 11);
    until(() -> robot.lookup("#library").lookup("Excluded").tryQuery().isPresent());
    assertThat(include().isDisable()).isTrue();
    assertThat(walk.models.photos()).extracting(Photo::id).doesNotContain(photo);
    assertThat(robot.lookup("#notice").query().isVisible()).isTrue();
    press(robot, KeyCode.CONTROL, KeyCode.Z);
    until(() -> walk.models.photos().size() == 12);
    until(() -> robot.lookup("#library").lookup("Excluded").tryQuery().isEmpty());
    robot.interact(() -> walk.window.go(Place.EXCLUDED));
    robot.interact(walk.window::toGrid);
    assertThat(include().isDisable()).isFalse();
  }

  /// The item of the menu that lets photos be found again.
  private MenuItem include() {
    return ((VBox) ((BorderPane) walk.window.root().getChildrenUnmodifiable().getFirst()).getTop())
        .getChildren().stream()
            .filter(MenuBar.class::isInstance)
            .flatMap(bar -> ((MenuBar) bar).getMenus().stream())
            .flatMap(menu -> menu.getItems().stream())
            .filter(item -> "Let it be found again".equals(item.getText()))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void aLabelIsGivenByTypingAPartOfItsName(FxRobot robot) throws Exception {
    walk.gallery.labelSets.add(
        new LabelSet(
            "pets",
            Choice.EXCLUSIVE,
            Prompts.PHOTO,
            Optional.empty(),
            List.of(
                app.fovea.index.label.Label.named("cat"),
                app.fovea.index.label.Label.named("dog"))));
    ready(robot);
    press(robot, KeyCode.SHIFT, KeyCode.RIGHT);
    press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    until(() -> robot.lookup("#palette").query().isVisible());
    assertThat(robot.lookup("#palette").lookup("cat").tryQuery()).isPresent();
    assertThat(robot.lookup("#palette").lookup("pets").tryQuery()).isPresent();
    robot.write("og").type(KeyCode.ENTER);
    until(() -> walk.gallery.labelled.size() == 2);
    assertThat(walk.gallery.labelled).allMatch(said -> said.startsWith("dog:"));
    assertThat(walk.scene.getFocusOwner()).isEqualTo(walk.grid);
  }

  @Test
  void thePaletteListsEveryActionOnPhotosWithItsKey(FxRobot robot) throws Exception {
    ready(robot);
    press(robot, KeyCode.CONTROL, KeyCode.K);
    robot.write("label");
    assertThat(robot.lookup("#palette").lookup("Give a label…").tryQuery()).isPresent();
    assertThat(robot.lookup("#palette").lookup("Ctrl+Shift+L").tryQuery()).isPresent();
    robot.type(KeyCode.ESCAPE);
    press(robot, KeyCode.CONTROL, KeyCode.K);
    robot.write("no stars");
    assertThat(robot.lookup("#palette").lookup("0").tryQuery()).isPresent();
    robot.type(KeyCode.ENTER);
    until(() -> Integer.valueOf(0).equals(walk.gallery.stars.get(first().id())));
  }

  @Test
  void severalPhotosGetALabelAtOnceAndLoseItAtOnce(FxRobot robot) throws Exception {
    ready(robot);
    press(robot, KeyCode.SHIFT, KeyCode.RIGHT);
    robot.interact(
        () -> walk.window.decisions().label(walk.window.actions().chosen(), "pets", "dog"));
    until(() -> walk.gallery.labelled.size() == 2);
    robot.interact(walk.window::undo);
    until(() -> walk.gallery.labelled.isEmpty());
  }

  @Test
  void detailsTellLensExposureAndLabels(FxRobot robot) throws Exception {
    ready(robot);
    until(
        () ->
            robot
                .lookup("#details")
                .lookup("1/250 s · f/2.8 · ISO 400 · 50 mm")
                .tryQuery()
                .isPresent());
    assertThat(robot.lookup("#details").lookup("dog: 87%").<Label>tryQuery()).isPresent();
    assertThat(robot.lookup("#details").lookup("JPEG, 1.2 MB").<Label>tryQuery()).isPresent();
  }

  @Test
  void chosenPhotosAreComparedByKey(FxRobot robot) throws Exception {
    ready(robot);
    press(robot, KeyCode.SHIFT, KeyCode.RIGHT);
    press(robot, KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> walk.models.viewer().openProperty().get());
    assertThat(walk.models.viewer().shown()).hasSize(2);
  }

  @Test
  void allUnderOneHeadingAreSelected(FxRobot robot) throws Exception {
    ready(robot);
    press(robot, KeyCode.CONTROL, KeyCode.ALT, KeyCode.A);
    assertThat(walk.models.selection().sizeProperty().get()).isEqualTo(12);
  }
}
