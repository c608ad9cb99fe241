package app.fovea.desktop;

import static app.fovea.desktop.Walk.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.labels.BoardModel.Asking;
import app.fovea.desktop.library.FakeGallery;
import app.fovea.desktop.library.Place;
import app.fovea.desktop.search.Asked;
import app.fovea.desktop.search.Shown.State;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// To the pages beside the photos and back again.
@ExtendWith(ApplicationExtension.class)
class PagesWalkTest {
  @AutoClose private Walk walk;

  @Start
  void start(Stage stage) {
    walk = new Walk(FakeGallery.holding(6));
  }

  private void typeLabels(FxRobot robot, String labels) throws Exception {
    until(() -> walk.state() == State.TIMELINE);
    robot.clickOn("#add-labels");
    assertThat(walk.window.place()).isEqualTo(new Place.NewBoard());
    robot.write(labels);
  }

  private static String typed(FxRobot robot) {
    return robot.lookup("#label-names").<TextArea>query().getText();
  }

  @Test
  void escapeLeadsBackToThePhotosThatWereShownLast(FxRobot robot) throws Exception {
    until(() -> walk.state() == State.TIMELINE);
    Place shown = new Place.Kept("picture");
    for (Place place : List.of(new Place.Settings(), new Place.Models(), new Place.Map())) {
      robot.interact(() -> walk.window.go(shown));
      robot.interact(() -> walk.window.go(place));
      robot.type(KeyCode.ESCAPE);
      assertThat(walk.window.place()).as("from %s", place).isEqualTo(shown);
    }
  }

  @Test
  void escapeBesideAPageDoesTheSameAndInTheSearchBoxItDoesNot(FxRobot robot) throws Exception {
    until(() -> walk.state() == State.TIMELINE);
    robot.clickOn("Settings");
    robot.type(KeyCode.ESCAPE);
    assertThat(walk.window.place()).isEqualTo(new Place.Everything());
    robot.clickOn("Settings");
    robot.interact(walk.window::toSearch);
    robot.type(KeyCode.ESCAPE);
    assertThat(walk.window.place()).isEqualTo(new Place.Settings());
  }

  @Test
  void whoeverWantsNewLabelsTypesAtOnceAndFindsThemAgain(FxRobot robot) throws Exception {
    typeLabels(robot, "dog\ncat");
    assertThat(typed(robot)).isEqualTo("dog\ncat");
    robot.type(KeyCode.ESCAPE);
    assertThat(walk.window.place()).isEqualTo(new Place.Everything());
    robot.interact(() -> walk.window.go(new Place.NewBoard()));
    assertThat(typed(robot)).isEqualTo("dog\ncat");
    robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
    until(() -> walk.window.place() instanceof Place.Board);
    robot.interact(() -> walk.window.go(new Place.NewBoard()));
    assertThat(typed(robot)).isEmpty();
  }

  @Test
  void escapeEndsTheQuestionsAndNotTheBoard(FxRobot robot) throws Exception {
    typeLabels(robot, "dog\ncat");
    robot.clickOn("#make-board");
    until(() -> walk.models.board().sortedProperty().get().isPresent());
    robot.clickOn("#review");
    assertThat(walk.models.board().askingProperty().get()).isEqualTo(Asking.UNCERTAIN);
    robot.type(KeyCode.ESCAPE);
    assertThat(walk.models.board().askingProperty().get()).isEqualTo(Asking.NOTHING);
    assertThat(walk.window.place()).isInstanceOf(Place.Board.class);
  }

  @Test
  void severalPhotosAreComparedLabelledAndLookedForTogether(FxRobot robot) throws Exception {
    until(() -> walk.state() == State.TIMELINE);
    robot.interact(() -> walk.models.selection().only(0));
    assertThat(robot.lookup("#details-compare").tryQuery()).isEmpty();
    robot.interact(() -> walk.models.selection().extendTo(1));
    assertThat(robot.lookup("#details-label").<Button>query().isVisible()).isTrue();
    robot.interact(() -> robot.lookup("#details-compare").<Button>query().fire());
    assertThat(walk.models.viewer().openProperty().get()).isTrue();
    robot.interact(() -> walk.models.viewer().close());
    robot.interact(() -> robot.lookup("#details-similar").<Button>query().fire());
    assertThat(walk.models.search().askedProperty().get().written())
        .contains("00000.jpg")
        .contains("00001.jpg");
    robot.interact(() -> walk.models.selection().extendTo(5));
    assertThat(robot.lookup("#details-compare").tryQuery()).isEmpty();
  }

  @Test
  void whoeverSearchesBeforeThereIsAFolderIsAskedForOne(FxRobot robot) throws Exception {
    robot.interact(() -> walk.models.folders().remove(walk.gallery.folders.getFirst().path()));
    until(() -> walk.models.folders().folders().isEmpty());
    robot.interact(
        () -> walk.models.search().askedProperty().set(Asked.EVERYTHING.withWords("a red door")));
    until(() -> walk.state() == State.NOTHING);
    assertThat(robot.lookup("#empty").<Node>query().isVisible()).isTrue();
    assertThat(robot.lookup("#empty-folder").<Node>query().isVisible()).isFalse();
  }
}
