package app.fovea.desktop;

import static app.fovea.desktop.Walk.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.library.FakeGallery;
import app.fovea.desktop.library.Place;
import app.fovea.desktop.search.Shown.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class WindowWalkTest {
  @TempDir static Path folder;
  @TempDir static Path data;
  @AutoClose private Walk walk;
  private FreezeWatch freezes;
  private Label outside;

  @AfterEach
  void theWindowNeverStoodStill() {
    freezes.close();
    assertThat(freezes.frozen()).isEmpty();
  }

  @Start
  void start(Stage stage) throws Exception {
    for (String name : List.of("beach-1.jpg", "beach-2.jpg", "dog.jpg")) {
      Files.writeString(folder.resolve(name), name);
    }
    walk = new Walk(new FakeGallery(), data);
    freezes = new FreezeWatch();
    outside = new Label("outside");
    outside.setOnDragDetected(
        _ -> {
          Dragboard board = outside.startDragAndDrop(TransferMode.COPY);
          ClipboardContent content = new ClipboardContent();
          content.putFiles(List.of(folder.toFile()));
          board.setContent(content);
        });
  }

  private void dropFolder(FxRobot robot) throws Exception {
    until(() -> walk.state() == State.EMPTY);
    robot.interact(() -> ((Pane) walk.scene.lookup(".sidebar")).getChildren().setAll(outside));
    robot.drag(outside).dropTo("#empty");
    until(() -> walk.models.photos().size() == 3);
  }

  @Test
  void aFolderIsDroppedItsPhotosAreFoundByWordsAndLookedAtLarge(FxRobot robot) throws Exception {
    dropFolder(robot);
    assertThat(walk.state()).isEqualTo(State.TIMELINE);

    robot.clickOn("#search").write("beach");
    until(() -> walk.state() == State.RESULTS && walk.models.photos().size() == 2);

    robot.type(KeyCode.ENTER);
    assertThat(walk.grid.isFocused()).isTrue();
    robot.type(KeyCode.ENTER);
    until(() -> walk.models.viewer().openProperty().get());
    assertThat(robot.lookup("#viewer").query().isVisible()).isTrue();
    System.gc(); // listeners that nobody holds would be gone by now
    robot.type(KeyCode.RIGHT);
    assertThat(robot.lookup(".viewer-title").<Label>query().getText()).contains("beach-2");
    assertThat(walk.models.viewer().indexProperty().get()).isEqualTo(1);
    robot.type(KeyCode.ESCAPE);
    assertThat(walk.models.viewer().openProperty().get()).isFalse();
    assertThat(walk.models.selection().focus()).isEqualTo(1);
  }

  @Test
  void aPhotoThatCannotBeDecodedSaysWhyAndTheNextOneIsShown(FxRobot robot) throws Exception {
    dropFolder(robot);
    Path bad = walk.models.photos().getFirst().path();
    walk.gallery.unreadable.add(bad);
    robot.interact(() -> walk.models.viewer().open(walk.models.photos(), 0));
    until(() -> robot.lookup(".viewer-failed").tryQuery().isPresent());
    assertThat(robot.lookup(".viewer-failed .page").<Region>query().getBackground().getFills())
        .as("dark in every theme, as its words are light")
        .singleElement()
        .matches(fill -> fill.getFill().equals(Color.web("#101214")));
    assertThat(robot.lookup(".viewer-failed .text-muted").<Label>query().getText())
        .contains("damaged");

    walk.gallery.unreadable.clear();
    robot.clickOn("#viewer-retry");
    until(() -> robot.lookup(".viewer-failed").tryQuery().isEmpty());
    until(() -> large(robot).getImage() != null && large(robot).getImage().getWidth() == 2);

    robot.type(KeyCode.RIGHT);
    until(() -> large(robot).getImage() != null && large(robot).getImage().getWidth() == 2);
    assertThat(robot.lookup(".viewer-failed").tryQuery()).isEmpty();
  }

  private static ImageView large(FxRobot robot) {
    return robot.lookup(".zoom-pane .image-view").query();
  }

  @Test
  void theKeyboardSelectsAndTheMouseOpens(FxRobot robot) throws Exception {
    dropFolder(robot);
    robot.interact(walk.window::toGrid);
    robot.type(KeyCode.HOME);
    robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
    assertThat(walk.models.selection().sizeProperty().get()).isEqualTo(2);
    robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
    assertThat(walk.models.selection().sizeProperty().get()).isEqualTo(3);
    robot.type(KeyCode.D);
    assertThat(walk.models.current().orElseThrow().path()).hasFileName("dog.jpg");

    robot.doubleClickOn(robot.lookup(".photo-cell").nth(0).<Node>query());
    until(() -> walk.models.viewer().openProperty().get());
  }

  @Test
  void thePaletteRunsACommandByAPartOfItsName(FxRobot robot) throws Exception {
    dropFolder(robot);
    robot.interact(walk.window::openPalette);
    robot.write("settings").type(KeyCode.ENTER);
    assertThat(walk.window.place()).isEqualTo(new Place.Settings());
    assertThat(robot.lookup("#settings").tryQuery()).isPresent();
  }

  @Test
  void labelsAreTypedPhotosFallIntoColumnsAndKeysTeach(FxRobot robot) throws Exception {
    dropFolder(robot);
    robot.interact(() -> walk.window.go(new Place.NewBoard()));
    robot.clickOn("#label-names").write("dog");
    robot.clickOn("#make-board");
    until(() -> walk.models.board().sortedProperty().get().isPresent());
    assertThat(
            walk.models
                .board()
                .sortedProperty()
                .get()
                .orElseThrow()
                .columns()
                .getFirst()
                .pile()
                .count())
        .isEqualTo(1);

    robot.clickOn("#review");
    robot.type(KeyCode.Y);
    until(
        () ->
            walk.models
                    .board()
                    .sortedProperty()
                    .get()
                    .orElseThrow()
                    .columns()
                    .getFirst()
                    .pile()
                    .count()
                == 2);
    robot.interact(walk.models.board()::undo);
    until(
        () ->
            walk.models
                    .board()
                    .sortedProperty()
                    .get()
                    .orElseThrow()
                    .columns()
                    .getFirst()
                    .pile()
                    .count()
                == 1);
  }

  @Test
  void moveToTrashAsksFirst(FxRobot robot) throws Exception {
    dropFolder(robot);
    robot.interact(walk.window::toGrid);
    robot.type(KeyCode.HOME, KeyCode.DELETE);
    assertThat(robot.lookup("#notice").query().isVisible()).isTrue();
    assertThat(new Texts(Locale.ENGLISH).get("trash.question", 1)).contains("this photo");
    assertThat(folder.resolve("beach-1.jpg")).exists();
  }

  @Test
  void whatWasMovedToTheTrashComesBackWhenThatIsTakenBack(FxRobot robot) throws Exception {
    dropFolder(robot);
    Path file = folder.resolve("beach-1.jpg");
    robot.interact(walk.window::toGrid);
    robot.type(KeyCode.HOME, KeyCode.DELETE);
    robot.clickOn("#notice-yes");
    until(() -> !Files.exists(file));
    assertThat(data.resolve("Trash/files/beach-1.jpg")).exists();
    until(() -> robot.lookup("#notice").lookup("Undo").tryQuery().isPresent());
    robot.interact(walk.window::undo);
    until(() -> Files.exists(file));
    robot.interact(walk.window::redo);
    until(() -> !Files.exists(file));
    robot.interact(walk.window::undo);
    until(() -> Files.exists(file));
    assertThat(data.resolve("Trash/info")).isEmptyDirectory();
  }

  @Test
  void withoutAModelThePageSaysHowToGetOneAndImportingOneLeadsOn(FxRobot robot) throws Exception {
    dropFolder(robot);
    walk.gallery.model = Optional.empty();
    robot.interact(walk.models.models()::refresh);
    until(() -> robot.lookup("#no-model").query().isVisible());
    robot.interact(() -> walk.models.models().importFrom(folder.resolve("nothing")));
    until(() -> walk.models.models().trouble().reasonProperty().get().isPresent());
    robot.interact(() -> walk.models.models().importFrom(folder));
    until(() -> !robot.lookup("#no-model").query().isVisible());
    until(() -> walk.state() == State.TIMELINE);
  }
}
