package app.fovea.desktop;

import static app.fovea.desktop.Walk.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.library.FakeGallery;
import app.fovea.desktop.library.IndexingModel;
import app.fovea.desktop.library.Place;
import app.fovea.desktop.search.Shown.State;
import app.fovea.desktop.settings.Closing;
import app.fovea.index.Folder;
import app.fovea.index.IgnoreRule;
import app.fovea.index.LibraryFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What is around the photos: the sidebar, the bars, the settings, and closing.
@ExtendWith(ApplicationExtension.class)
class FrameWalkTest {
  @TempDir static Path folder;
  @AutoClose private Walk walk;
  private FreezeWatch freezes;
  private Path photos;

  @AfterEach
  void theWindowNeverStoodStill() {
    freezes.close();
    assertThat(freezes.frozen()).isEmpty();
  }

  @Start
  void start(Stage shown) throws Exception {
    photos = Files.createTempDirectory(folder, "photos");
    Files.createDirectories(photos.resolve("summer"));
    Files.writeString(photos.resolve("beach.jpg"), "beach");
    Files.writeString(photos.resolve("summer/dog.jpg"), "dog");
    FakeGallery gallery = new FakeGallery();
    gallery.folders.add(new Folder(photos, 0, true));
    walk = new Walk(gallery);
    freezes = new FreezeWatch();
  }

  private void filled() throws Exception {
    until(() -> walk.state() == State.TIMELINE && walk.models.photos().size() == 2);
    until(() -> walk.models.indexing().stateProperty().get() == IndexingModel.State.IDLE);
  }

  private TreeView<?> tree(FxRobot robot) {
    return robot.lookup("#library").query();
  }

  @Test
  void theDeleteKeyLeavesAFolderOutAndUndoTakesItInAgain(FxRobot robot) throws Exception {
    filled();
    robot.interact(() -> walk.window.go(new Place.Below(photos.resolve("summer"))));
    until(() -> walk.models.photos().size() == 1);

    until(() -> tree(robot).getSelectionModel().getSelectedItem() != null);
    robot.interact(() -> tree(robot).requestFocus());
    robot.type(KeyCode.DELETE);
    until(
        () ->
            walk.gallery.ignored.equals(
                List.of(new IgnoreRule.Subfolder(photos.resolve("summer")))));
    robot.clickOn(new Texts(Locale.ENGLISH).get("command.undo"));
    until(walk.gallery.ignored::isEmpty);
  }

  @Test
  void aFolderIsTakenOffTheLibraryOnlyAfterAskingAndItsFilesStay(FxRobot robot) throws Exception {
    filled();
    robot.interact(() -> walk.window.go(new Place.Below(photos)));
    robot.interact(() -> tree(robot).requestFocus());
    robot.type(KeyCode.DELETE);
    assertThat(walk.gallery.folders).hasSize(1);
    robot.clickOn("#notice-yes");
    until(walk.gallery.folders::isEmpty);
    assertThat(photos.resolve("beach.jpg")).exists();
  }

  @Test
  void whatChangesInAFolderAppearsByItself(FxRobot robot) throws Exception {
    filled();
    Files.writeString(photos.resolve("new.jpg"), "new");
    walk.gallery.changed.add(photos);
    until(() -> walk.models.photos().size() == 3);
  }

  @Test
  void aRunThatStoppedSaysWhyAndIsTriedAgainByOneButton(FxRobot robot) throws Exception {
    filled();
    assertThat(robot.lookup("#again").query().isVisible()).isFalse();
    IOException full = new IOException(LibraryFault.FULL_DISK.about(photos));
    robot.interact(() -> walk.models.indexing().trouble().met(full));
    assertThat(robot.lookup("#activity").queryLabeled().getText())
        .isEqualTo(
            "Stopped: The disk with %s is full. Make room and try again. What was done is kept."
                .formatted(photos));
    Files.writeString(photos.resolve("late.jpg"), "late");
    robot.clickOn("#again");
    until(() -> walk.models.photos().size() == 3);
    until(() -> walk.models.indexing().stateProperty().get() == IndexingModel.State.IDLE);
    assertThat(robot.lookup("#again").query().isVisible()).isFalse();
  }

  /// Every run waits until that is counted down.
  private CountDownLatch filledAndHeld() throws Exception {
    filled();
    CountDownLatch held = new CountDownLatch(1);
    walk.gallery.beforeIndexing = held::await;
    return held;
  }

  @Test
  void closingWhilePhotosAreTakenInAsksOnceAndRemembers(FxRobot robot) throws Exception {
    CountDownLatch held = filledAndHeld();
    Files.writeString(photos.resolve("late.jpg"), "late");
    robot.interact(() -> walk.models.indexing().add(List.of(photos)));
    robot.interact(walk.window::close);
    assertThat(robot.lookup("#closing").tryQuery()).isPresent();
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#closing").tryQuery()).isEmpty();
    assertThat(walk.stage.isShowing()).isTrue();

    robot.interact(walk.window::close);
    robot.type(KeyCode.ENTER);
    assertThat(walk.settings.closingProperty().get()).isEqualTo(Closing.GO_ON);
    assertThat(walk.stage.isShowing()).isFalse();
    assertThat(walk.models.indexing().stateProperty().get()).isEqualTo(IndexingModel.State.RUNNING);

    robot.interact(() -> walk.window.receive(List.of()));
    assertThat(walk.stage.isShowing()).isTrue();
    robot.interact(() -> walk.settings.closingProperty().set(Closing.ASK));
    held.countDown();
    until(() -> walk.models.indexing().stateProperty().get() == IndexingModel.State.IDLE);
    CountDownLatch ended = new CountDownLatch(1);
    walk.window.onEnd(ended::countDown);
    robot.interact(walk.window::close);
    assertThat(robot.lookup("#closing").tryQuery()).isEmpty();
    assertThat(walk.stage.isShowing()).isFalse();
    assertThat(ended.getCount()).isZero();
  }

  @Test
  void whoWasAskedWhetherToWaitIsNotAskedOnceThereIsNothingToWaitFor(FxRobot robot)
      throws Exception {
    CountDownLatch held = filledAndHeld();
    CountDownLatch ended = new CountDownLatch(1);
    walk.window.onEnd(ended::countDown);
    robot.interact(() -> walk.models.indexing().add(List.of(photos)));
    robot.interact(walk.window::close);
    assertThat(robot.lookup("#closing").tryQuery()).isPresent();
    held.countDown();
    until(() -> ended.getCount() == 0);
    assertThat(walk.stage.isShowing()).isFalse();
    assertThat(walk.settings.closingProperty().get()).isEqualTo(Closing.ASK);
  }

  @Test
  void folderWithoutPhotosSaysSoAndOneThatIsJustLookedThroughSaysThatTheyCome(FxRobot robot)
      throws Exception {
    CountDownLatch held = filledAndHeld();
    walk.gallery.photos.clear();
    robot.interact(
        () -> {
          walk.models.folders().refresh();
          walk.models.search().refresh();
          walk.models.indexing().add(List.of(photos));
        });
    until(() -> robot.lookup("#arriving").query().isVisible());
    robot.interact(walk.models.indexing()::pause);
    until(() -> robot.lookup("#paused").query().isVisible());
    robot.interact(walk.models.indexing()::stop);
    until(() -> robot.lookup("#empty-folder").query().isVisible());
    held.countDown();
  }

  @Test
  void settingsTakeNamesToLeaveOutAndGiveThemBack(FxRobot robot) throws Exception {
    filled();
    robot.interact(() -> walk.window.go(new Place.Settings()));
    robot.clickOn("#ignore-pattern").write("*_preview.jpg").type(KeyCode.ENTER);
    until(() -> walk.gallery.ignored.equals(List.of(new IgnoreRule.Names("*_preview.jpg"))));
    String again = new Texts(Locale.ENGLISH).get("ignored.remove");
    until(() -> named(robot, again).isPresent());
    robot.clickOn(named(robot, again).orElseThrow());
    until(walk.gallery.ignored::isEmpty);
  }

  private static Optional<Node> named(FxRobot robot, String name) {
    return robot.lookup((Node node) -> name.equals(node.getAccessibleText())).tryQuery();
  }
}
