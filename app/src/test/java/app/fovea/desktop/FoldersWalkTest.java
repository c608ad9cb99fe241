package app.fovea.desktop;

import static app.fovea.desktop.Walk.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.library.FakeGallery;
import app.fovea.desktop.library.Place;
import app.fovea.desktop.search.Shown.State;
import app.fovea.index.Folder;
import app.fovea.index.IgnoreRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What is decided about folders is taken back and made again like any other decision.
@ExtendWith(ApplicationExtension.class)
class FoldersWalkTest {
  @TempDir Path directory;
  private Path folder = Path.of("");
  @AutoClose private Walk walk;

  @Start
  void start(Stage stage) {
    walk = new Walk(new FakeGallery());
  }

  @BeforeEach
  void addByKeyboard(FxRobot robot) throws Exception {
    folder = Files.createDirectory(directory.resolve("photos"));
    Files.writeString(folder.resolve("dog.jpg"), "dog");
    until(() -> walk.state() == State.EMPTY);
    walk.dialogs.chosen = Optional.of(folder);
    robot.interact(walk.window.folderActions()::add);
    until(() -> walk.models.photos().size() == 1);
  }

  private List<Path> folders() {
    return walk.gallery.folders.stream().map(Folder::path).toList();
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    robot.press(keys).release(keys);
  }

  @Test
  void aFolderIsAddedTakenBackAndAddedAgain(FxRobot robot) throws Exception {
    press(robot, KeyCode.CONTROL, KeyCode.Z);
    until(() -> folders().isEmpty());
    until(() -> walk.state() == State.EMPTY);
    robot.interact(walk.window::redo);
    until(() -> walk.models.photos().size() == 1);
    assertThat(folders()).containsExactly(folder);
  }

  @Test
  void anAddedFolderIsTakenBackWhileItIsTakenIn(FxRobot robot) throws Exception {
    Path other = Files.createDirectory(directory.resolve("others"));
    CountDownLatch begun = new CountDownLatch(1);
    walk.gallery.beforeIndexing = begun::countDown;
    robot.interact(() -> walk.models.folders().add(List.of(other)));
    begun.await();
    until(() -> folders().size() == 2);
    robot.interact(walk.window::undo);
    until(() -> folders().equals(List.of(folder)));
    until(() -> walk.models.indexing().stateProperty().get().name().equals("IDLE"));
    assertThat(walk.models.indexing().trouble().reasonProperty().get()).isEmpty();
  }

  @Test
  void aFolderThatIsRemovedIsBroughtBackByTheNoticeAndByKey(FxRobot robot) throws Exception {
    robot.interact(() -> walk.window.go(new Place.Below(folder)));
    robot.interact(() -> robot.lookup("#library").query().requestFocus());
    robot.type(KeyCode.DELETE);
    robot.type(KeyCode.SPACE);
    until(() -> folders().isEmpty());
    until(() -> robot.lookup("#notice").lookup("Undo").tryQuery().isPresent());
    until(() -> walk.state() == State.EMPTY);
    press(robot, KeyCode.CONTROL, KeyCode.Z);
    until(() -> walk.models.photos().size() == 1);
    robot.interact(walk.window::redo);
    until(() -> folders().isEmpty());
  }

  @Test
  void aNameThatIsLeftOutIsTakenInAgainAndLeftOutAgain(FxRobot robot) throws Exception {
    IgnoreRule rule = new IgnoreRule.Names("*_preview.jpg");
    robot.interact(() -> walk.window.go(new Place.Settings()));
    robot.interact(() -> robot.lookup("#ignore-pattern").<TextField>query().requestFocus());
    robot.write("*_preview.jpg").type(KeyCode.ENTER);
    until(() -> walk.gallery.ignored.equals(List.of(rule)));
    robot.interact(walk.window::undo);
    until(walk.gallery.ignored::isEmpty);
    robot.interact(walk.window::redo);
    until(() -> walk.gallery.ignored.equals(List.of(rule)));
    robot.interact(() -> walk.models.folders().stopIgnoring(rule));
    until(walk.gallery.ignored::isEmpty);
    robot.interact(walk.window::undo);
    until(() -> walk.gallery.ignored.equals(List.of(rule)));
  }

  @Test
  void aFolderThatIsElsewhereIsSaidToBeWhereItWas(FxRobot robot) throws Exception {
    Path now = directory.resolve("pictures");
    robot.interact(() -> walk.models.folders().relocate(folder, now));
    until(() -> folders().equals(List.of(now)));
    robot.interact(walk.window::undo);
    until(() -> folders().equals(List.of(folder)));
  }
}
