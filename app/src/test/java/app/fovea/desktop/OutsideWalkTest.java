package app.fovea.desktop;

import static app.fovea.desktop.Walk.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.about.UpdateCheck;
import app.fovea.desktop.kit.FxThread;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.library.FakeGallery;
import app.fovea.desktop.search.Shown.State;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What comes to the window from outside of it: a second start, and what nobody foresaw.
@ExtendWith(ApplicationExtension.class)
class OutsideWalkTest {
  @TempDir static Path folder;
  @AutoClose private Walk walk;

  @Start
  void start(Stage shown) throws Exception {
    for (String name : List.of("beach-1.jpg", "beach-2.jpg")) {
      Files.writeString(folder.resolve(name), name);
    }
    walk = new Walk(new FakeGallery());
  }

  @Test
  void aFolderFromASecondStartIsAddedAndAPictureIsLookedFor(FxRobot robot) throws Exception {
    until(() -> walk.state() == State.EMPTY);
    robot.interact(() -> walk.stage.setIconified(true));
    robot.interact(() -> walk.window.receive(List.of(folder)));
    until(() -> walk.models.photos().size() == 2);
    assertThat(walk.stage.isIconified()).isFalse();

    Path picture = folder.resolve("beach-2.jpg");
    robot.interact(() -> walk.window.receive(List.of(picture)));
    until(() -> walk.models.search().askedProperty().get().picture().equals(Optional.of(picture)));
  }

  @Test
  void aboutNamesTheVersionAndWhoseWorkIsInIt(FxRobot robot) throws Exception {
    until(() -> walk.state() == State.EMPTY);
    robot.interact(walk.window::openPalette);
    robot.write("about").type(KeyCode.ENTER);
    until(() -> robot.lookup("#about").tryQuery().isPresent());
    assertThat(robot.lookup("#about .table-view").<TableView<?>>query().getItems())
        .hasSizeGreaterThan(30);
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#about").tryQuery()).isEmpty();
  }

  @Test
  void aNewerReleaseIsOfferedWhereItIsNotInTheWay(FxRobot robot) {
    robot.interact(
        () ->
            walk.window.offer(new UpdateCheck.Release("9.0.0", URI.create("https://fovea.app/9"))));
    assertThat(robot.lookup("#notice .label").<Label>query().getText()).contains("9.0.0");
  }

  @Test
  void whatNobodyForesawOnAnyThreadIsToldWithItsTraceAndTheWindowGoesOn(FxRobot robot)
      throws Exception {
    robot.interact(
        () -> {
          CrashDialog dialog =
              new CrashDialog(
                  new Texts(Locale.ENGLISH),
                  walk.appearance,
                  new SystemShell("Linux", Map.of(), ""),
                  folder);
          CrashHandler handler = new CrashHandler(new FxThread(), dialog::show);
          Thread work =
              Thread.ofPlatform()
                  .uncaughtExceptionHandler(handler)
                  .unstarted(
                      () -> {
                        throw new IllegalStateException("the lens fell off");
                      });
          work.start();
        });
    until(() -> robot.lookup("#crash").tryQuery().isPresent());
    assertThat(robot.lookup("#crash .text-area").<TextArea>query().getText())
        .contains("the lens fell off", "OutsideWalkTest");
    robot.clickOn("#crash-close");
    until(() -> robot.lookup("#crash").tryQuery().isEmpty());
    robot.interact(walk.window::toSearch);
    robot.write("beach");
    assertThat(robot.lookup(".search-box .text-field").<TextInputControl>query().getText())
        .isEqualTo("beach");
    assertThat(robot.lookup("#search").<Node>query()).isNotNull();
  }

  private void paste(FxRobot robot, ClipboardContent content) {
    robot.interact(
        () -> {
          Clipboard.getSystemClipboard().setContent(content);
          walk.grid.requestFocus();
        });
    robot.press(KeyCode.CONTROL, KeyCode.V).release(KeyCode.V, KeyCode.CONTROL);
  }

  private String notice(FxRobot robot) {
    return robot.lookup("#notice .label").<Label>query().getText();
  }

  @Test
  void anAddressIsNotFollowedAndAnEmptyClipboardSaysWhatCanBePasted(FxRobot robot)
      throws Exception {
    until(() -> walk.state() == State.EMPTY);
    ClipboardContent address = new ClipboardContent();
    address.putUrl("https://example.org/a.jpg");
    paste(robot, address);
    assertThat(notice(robot)).contains("address");
    ClipboardContent written = new ClipboardContent();
    written.putString("https://example.org/a.jpg");
    paste(robot, written);
    assertThat(notice(robot)).contains("address");
    ClipboardContent blank = new ClipboardContent();
    blank.putRtf("{}");
    paste(robot, blank);
    assertThat(notice(robot)).contains("nothing to look for");
    assertThat(walk.models.search().askedProperty().get().words()).isEmpty();
  }

  @Test
  void wordsThatArePastedAreLookedForAlsoOnesFromAPage(FxRobot robot) throws Exception {
    until(() -> walk.state() == State.EMPTY);
    ClipboardContent words = new ClipboardContent();
    words.putString("  a dog\n in the snow ");
    paste(robot, words);
    assertThat(walk.models.search().askedProperty().get().words()).isEqualTo("a dog in the snow");
    ClipboardContent page = new ClipboardContent();
    page.putHtml("<b>red</b> car");
    page.putString("<b>red</b> car");
    paste(robot, page);
    assertThat(walk.models.search().askedProperty().get().words()).isEqualTo("red car");
  }

  @Test
  void aPictureIsPastedAsAQueryAlsoWhileTheSearchBoxHasTheKeyboard(FxRobot robot) throws Exception {
    until(() -> walk.state() == State.EMPTY);
    ClipboardContent picture = new ClipboardContent();
    picture.putImage(new WritableImage(8, 8));
    robot.interact(
        () -> {
          Clipboard.getSystemClipboard().setContent(picture);
          walk.window.toSearch();
        });
    robot.press(KeyCode.CONTROL, KeyCode.V).release(KeyCode.V, KeyCode.CONTROL);
    until(() -> walk.models.search().askedProperty().get().picture().isPresent());
    Path kept = walk.models.search().askedProperty().get().picture().orElseThrow();
    assertThat(kept).hasFileName("the pasted picture").isRegularFile();
  }

  @Test
  void aFileThatIsGoneMeanwhileIsNamedAndItsFolderIsNotAdded(FxRobot robot) throws Exception {
    until(() -> walk.state() == State.EMPTY);
    robot.interact(() -> walk.window.receive(List.of(folder.resolve("gone.jpg"))));
    until(() -> robot.lookup("#notice .label").tryQuery().isPresent());
    until(() -> notice(robot).contains("gone.jpg is not there any more"));
    assertThat(walk.gallery.folders).isEmpty();
  }

  @Test
  void photosThatComeAreInTheLibraryWithTheirFolderAndThatIsSaid(FxRobot robot) throws Exception {
    until(() -> walk.state() == State.EMPTY);
    robot.interact(
        () ->
            walk.window.receive(
                List.of(folder.resolve("beach-1.jpg"), folder.resolve("beach-2.jpg"))));
    until(() -> walk.models.photos().size() == 2);
    assertThat(notice(robot)).contains(folder.getFileName().toString(), "whole folder");
  }
}
