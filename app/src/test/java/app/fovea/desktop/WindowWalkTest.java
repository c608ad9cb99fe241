package app.fovea.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.grid.PhotoGrid;
import app.fovea.desktop.kit.Background;
import app.fovea.desktop.kit.FxThread;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.library.FakeGallery;
import app.fovea.desktop.search.Shown.State;
import app.fovea.desktop.settings.Appearance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class WindowWalkTest {
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final FakeGallery gallery = new FakeGallery();
  private Models models;
  private PhotoGrid grid;
  private Label outside;
  @TempDir static Path folder;

  @Start
  void start(Stage stage) throws Exception {
    for (String name : List.of("beach-1.jpg", "beach-2.jpg", "dog.jpg")) {
      Files.writeString(folder.resolve(name), name);
    }
    Surroundings surroundings =
        new Surroundings(
            new Background(workers, new FxThread()),
            workers,
            new Texts(Locale.ENGLISH),
            new Appearance(),
            new SystemShell("Linux"));
    models = Models.over(gallery, surroundings);
    Window window = new Window(stage, models, surroundings);
    grid = window.grid();
    outside = new Label("outside");
    outside.setOnDragDetected(
        _ -> {
          Dragboard board = outside.startDragAndDrop(TransferMode.COPY);
          ClipboardContent content = new ClipboardContent();
          content.putFiles(List.of(folder.toFile()));
          board.setContent(content);
        });
    Scene scene = new Scene(new VBox(outside, window.root()), 1200, 800);
    surroundings.appearance().dress(scene);
    stage.setScene(scene);
    stage.show();
    models.begin();
  }

  @AfterEach
  void end() {
    workers.shutdownNow();
  }

  private static void until(Callable<Boolean> true_) throws TimeoutException {
    WaitForAsyncUtils.waitFor(15, TimeUnit.SECONDS, true_);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private State state() {
    return models.search().shownProperty().get().state();
  }

  @Test
  void aFolderIsDroppedItsPhotosAreFoundByWordsAndLookedAtLarge(FxRobot robot) throws Exception {
    until(() -> state() == State.EMPTY);
    assertThat(robot.lookup("#empty").query().isVisible()).isTrue();

    robot.drag(outside).dropTo("#empty");
    until(() -> models.photos().size() == 3);
    assertThat(state()).isEqualTo(State.TIMELINE);

    robot.clickOn("#search").write("beach");
    until(() -> state() == State.RESULTS && models.photos().size() == 2);

    robot.type(KeyCode.ENTER);
    assertThat(grid.isFocused()).isTrue();
    robot.type(KeyCode.ENTER);
    until(() -> models.viewer().openProperty().get());
    assertThat(robot.lookup("#viewer").query().isVisible()).isTrue();
    robot.type(KeyCode.RIGHT);
    assertThat(models.viewer().indexProperty().get()).isEqualTo(1);
    robot.type(KeyCode.ESCAPE);
    assertThat(models.viewer().openProperty().get()).isFalse();
    assertThat(models.selection().focus()).isEqualTo(1);
  }
}
