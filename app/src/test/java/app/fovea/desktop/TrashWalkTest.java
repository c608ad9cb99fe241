package app.fovea.desktop;

import static app.fovea.desktop.Walk.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.library.FakeGallery;
import app.fovea.desktop.library.Place;
import app.fovea.desktop.search.Shown.State;
import app.fovea.index.Photo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Photos to the trash and back, as far as files let themselves be moved.
@ExtendWith(ApplicationExtension.class)
class TrashWalkTest {
  @TempDir Path folder;
  @TempDir Path data;
  @AutoClose private Walk walk;

  @Start
  void start(Stage stage) throws IOException {
    for (String name : List.of("a", "b", "c", "d")) {
      Files.writeString(folder.resolve(name + ".jpg"), name);
    }
    walk = new Walk(new FakeGallery(), data);
  }

  private void ready(FxRobot robot) throws Exception {
    robot.interact(() -> walk.models.folders().add(List.of(folder)));
    until(() -> walk.state() == State.TIMELINE && walk.models.photos().size() == 4);
    robot.interact(walk.window::toGrid);
    robot.type(KeyCode.HOME);
  }

  private Path file(String name) {
    return folder.resolve(name + ".jpg");
  }

  private List<String> shown() {
    return walk.models.photos().stream()
        .map(photo -> photo.path().getFileName().toString().replace(".jpg", ""))
        .toList();
  }

  private static String notice(FxRobot robot) {
    return robot.lookup("#notice .label").<Label>query().getText();
  }

  private void trash(FxRobot robot) {
    robot.type(KeyCode.DELETE);
    robot.clickOn("#notice-yes");
  }

  @Test
  void whoeverTrashesAPhotoStandsOnTheNextAtOnce(FxRobot robot) throws Exception {
    ready(robot);
    robot.type(KeyCode.RIGHT);
    Photo next = walk.models.photos().get(2);
    trash(robot);
    until(() -> !Files.exists(file("b")));
    until(() -> shown().equals(List.of("a", "c", "d")));
    assertThat(walk.models.selection().photos()).containsExactly(next);
    assertThat(walk.models.current()).contains(next);
  }

  @Test
  void whoeverTrashesThePhotoInTheLargeViewSeesTheNext(FxRobot robot) throws Exception {
    ready(robot);
    robot.type(KeyCode.RIGHT, KeyCode.ENTER);
    until(() -> walk.models.viewer().openProperty().get());
    Photo next = walk.models.photos().get(2);
    robot.interact(() -> walk.window.trash().ask(walk.window.actions().chosen()));
    robot.interact(() -> robot.lookup("#notice-yes").queryButton().fire());
    until(() -> walk.models.viewer().shown().equals(List.of(next)));
  }

  @Test
  void oneThatCannotBeMovedKeepsNoOtherFromTheTrash(FxRobot robot) throws Exception {
    ready(robot);
    robot.interact(walk.models.selection()::all);
    Files.delete(file("b"));
    trash(robot);
    until(() -> !Files.exists(file("d")));
    until(() -> notice(robot).contains("b.jpg"));
    assertThat(notice(robot)).startsWith("3 photos are in the trash.");
    assertThat(robot.lookup("#notice").lookup("Undo").tryQuery()).isPresent();
    robot.interact(walk.window::undo);
    until(() -> Files.exists(file("a")) && Files.exists(file("c")) && Files.exists(file("d")));
  }

  @Test
  void whatCannotComeBackIsSaidTheRestIsBackAndBothCanBeTriedAgain(FxRobot robot) throws Exception {
    ready(robot);
    robot.interact(() -> walk.models.selection().range(0, 2));
    trash(robot);
    until(() -> !Files.exists(file("a")) && !Files.exists(file("b")));
    until(() -> robot.lookup("#notice").lookup("Undo").tryQuery().isPresent());
    Files.writeString(file("a"), "another one");
    robot.interact(walk.window::undo);
    until(() -> Files.exists(file("b")));
    until(() -> notice(robot).contains("a.jpg could not be put back"));
    assertThat(file("a")).hasContent("another one");

    Files.delete(file("a"));
    robot.interact(walk.window::undo);
    until(() -> Files.exists(file("a")));
    assertThat(file("a")).hasContent("a");
    robot.interact(walk.window::redo);
    until(() -> !Files.exists(file("a")) && !Files.exists(file("b")));
  }

  @Test
  void theQuestionDoesNotOutliveThePageItWasAskedOn(FxRobot robot) throws Exception {
    ready(robot);
    robot.type(KeyCode.DELETE);
    assertThat(robot.lookup("#notice").query().isVisible()).isTrue();
    robot.interact(() -> walk.window.go(new Place.Settings()));
    assertThat(robot.lookup("#notice").query().isVisible()).isFalse();
    assertThat(file("a")).exists();
  }
}
