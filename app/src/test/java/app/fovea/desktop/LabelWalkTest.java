package app.fovea.desktop;

import static app.fovea.desktop.Walk.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.labels.BoardModel;
import app.fovea.desktop.labels.Scope;
import app.fovea.desktop.labels.Sorted;
import app.fovea.desktop.library.FakeGallery;
import app.fovea.desktop.library.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The board from typing labels to exporting them.
@ExtendWith(ApplicationExtension.class)
class LabelWalkTest {
  @TempDir static Path folder;
  @AutoClose private Walk walk;
  private Label outside;

  @Start
  void start(Stage stage) throws Exception {
    for (String name : List.of("beach-1.jpg", "beach-2.jpg", "dog-1.jpg", "wolf.jpg")) {
      Files.writeString(folder.resolve(name), name);
    }
    walk = new Walk(new FakeGallery());
    outside = new Label("outside");
    outside.setOnDragDetected(
        _ -> {
          Dragboard board = outside.startDragAndDrop(TransferMode.COPY);
          ClipboardContent content = new ClipboardContent();
          content.putFiles(List.of(folder.resolve("wolf.jpg").toFile()));
          board.setContent(content);
        });
  }

  private void openBoard(FxRobot robot, String labels) throws Exception {
    robot.interact(() -> walk.models.folders().add(List.of(folder)));
    until(() -> walk.models.photos().size() == 4);
    robot.interact(() -> walk.window.go(new Place.NewBoard()));
    robot.clickOn("#label-names").write(labels);
    robot.clickOn("#make-board");
  }

  private BoardModel board() {
    return walk.models.board();
  }

  private int count(int column) {
    return board()
        .sortedProperty()
        .get()
        .map(Sorted::columns)
        .map(columns -> columns.get(column).pile().count())
        .orElse(0);
  }

  private static Node column(FxRobot robot, int column) {
    return robot.lookup(".column").nth(column).query();
  }

  private static Node card(FxRobot robot, int column) {
    return robot.from(column(robot, column)).lookup(".list-cell").nth(0).query();
  }

  @Test
  void labelsAreTypedPhotosDroppedAndDraggedReviewedAppliedUndoneAndExported(FxRobot robot)
      throws Exception {
    openBoard(robot, "dog\nbeach");
    until(() -> count(0) == 1 && count(1) == 2);

    robot.interact(() -> ((Pane) walk.scene.lookup(".sidebar")).getChildren().setAll(outside));
    robot.drag(outside).dropTo(robot.from(column(robot, 0)).lookup(".column-title").<Node>query());
    until(() -> count(0) == 2);

    robot.drag(card(robot, 1)).dropTo(column(robot, 0));
    until(() -> count(0) == 3 && count(1) == 1);
    robot
        .drag(card(robot, 1))
        .dropTo(robot.from(column(robot, 1)).lookup(".not-area").<Node>query());
    until(() -> count(1) == 0);

    robot.clickOn("#review");
    until(() -> board().question().isPresent());
    robot.type(KeyCode.Y);
    until(() -> count(0) == 4);
    robot.type(KeyCode.U);
    until(() -> count(0) == 3);

    robot.clickOn("#apply");
    until(
        () ->
            robot.lookup("#board .text-muted").<Label>queryAll().stream()
                .anyMatch(it -> it.getText().contains("3 photos")));
    robot.clickOn("#export");
    robot.type(KeyCode.DOWN, KeyCode.ENTER);
    until(() -> robot.lookup("#sidecars").query().isVisible());
    robot.clickOn("#write-sidecars");
    until(() -> walk.teaching.sidecars.size() == 3);
  }

  @Test
  void droppingBesideTheColumnsPutsPhotosOnTheBoard(FxRobot robot) throws Exception {
    openBoard(robot, "dog");
    until(() -> count(0) == 1);
    robot.interact(() -> ((Pane) walk.scene.lookup(".sidebar")).getChildren().setAll(outside));

    robot.drag(outside).dropTo(column(robot, 1));

    until(
        () ->
            board()
                .scopeProperty()
                .get()
                .equals(new Scope.Dropped(List.of(folder.resolve("wolf.jpg")))));
    assertThat(robot.lookup("#scope").queryLabeled().getText()).isEqualTo("Dropped photos");
  }

  @Test
  void inALowWindowQuestionsHaveThePlaceOfTheBoard(FxRobot robot) throws Exception {
    openBoard(robot, "dog");
    until(() -> board().sortedProperty().get().isPresent());
    robot.interact(() -> walk.stage.setHeight(600));
    Node columns = robot.lookup("#board .scroll-pane").query();
    robot.interact(() -> board().askingProperty().set(BoardModel.Asking.UNCERTAIN));
    assertThat(columns.isVisible()).isFalse();
    assertThat(robot.lookup("#review-pane").query().isVisible()).isTrue();
    robot.interact(() -> board().askingProperty().set(BoardModel.Asking.NOTHING));
    assertThat(columns.isVisible()).isTrue();
    robot.interact(() -> board().askingProperty().set(BoardModel.Asking.UNCERTAIN));
    robot.interact(() -> walk.stage.setHeight(800));
    assertThat(columns.isVisible()).isTrue();
  }
}
