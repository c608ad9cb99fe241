package app.fovea.desktop;

import static app.fovea.desktop.Walk.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.library.FakeGallery;
import app.fovea.desktop.library.Place;
import app.fovea.desktop.search.Shown.State;
import app.fovea.index.Folder;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The sidebar by keyboard, while the library changes under it.
@ExtendWith(ApplicationExtension.class)
class SidebarWalkTest {
  private static final Path ROOT = Path.of("/photos");
  @AutoClose private Walk walk;

  @Start
  void start(Stage stage) {
    FakeGallery gallery = FakeGallery.holding(3);
    gallery.photos.add(photo(10, "summer"));
    gallery.photos.add(photo(11, "winter"));
    walk = new Walk(gallery);
  }

  private static app.fovea.index.Photo photo(long id, String folder) {
    return FakeGallery.photo(
        id, ROOT.resolve(folder).resolve(id + ".jpg"), LocalDateTime.of(2026, 1, 1, 0, 0));
  }

  private TreeView<?> tree(FxRobot robot) {
    return robot.lookup("#library").query();
  }

  private int selected(FxRobot robot) {
    return tree(robot).getSelectionModel().getSelectedIndex();
  }

  /// Stands on the folder of the library, which is open.
  private void onTheFolder(FxRobot robot) throws Exception {
    until(() -> walk.state() == State.TIMELINE);
    until(() -> robot.lookup("#library").lookup("photos").tryQuery().isPresent());
    robot.interact(() -> tree(robot).requestFocus());
    robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.RIGHT);
    until(() -> robot.lookup("#library").lookup("summer").tryQuery().isPresent());
    assertThat(walk.window.place()).isEqualTo(new Place.Below(ROOT));
  }

  @Test
  void aClickOnAHeadingLeavesTheHighlightWhereTheUserIs(FxRobot robot) throws Exception {
    onTheFolder(robot);
    robot.clickOn(robot.lookup("#library").lookup("Labels").<Node>query());
    assertThat(walk.window.place()).isEqualTo(new Place.Below(ROOT));
    List<String> here =
        robot.lookup("#library .tree-cell").<TreeCell<?>>queryAll().stream()
            .filter(
                cell -> cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass("here")))
            .map(Node::getAccessibleText)
            .toList();
    assertThat(here).hasSize(1).allMatch(said -> said.startsWith("photos"));
  }

  @Test
  void whileTheLibraryGrowsArrowKeysGoOnFromWhereTheyWere(FxRobot robot) throws Exception {
    onTheFolder(robot);
    robot.type(KeyCode.DOWN);
    assertThat(walk.window.place()).isEqualTo(new Place.Below(ROOT.resolve("summer")));
    int before = selected(robot);

    walk.gallery.photos.add(photo(12, "autumn"));
    walk.gallery.folders.set(0, new Folder(ROOT, 6, true));
    robot.interact(walk.models.folders()::refresh);
    until(() -> robot.lookup("#library").lookup("autumn").tryQuery().isPresent());

    assertThat(tree(robot).isFocused()).isTrue();
    assertThat(selected(robot)).isEqualTo(before + 1);
    robot.type(KeyCode.DOWN);
    assertThat(walk.window.place()).isEqualTo(new Place.Below(ROOT.resolve("winter")));
    robot.type(KeyCode.UP, KeyCode.UP);
    assertThat(walk.window.place()).isEqualTo(new Place.Below(ROOT.resolve("autumn")));
  }

  @Test
  void whoStandsOnAHeadingStaysThereWhenTheLibraryChanges(FxRobot robot) throws Exception {
    onTheFolder(robot);
    robot.type(KeyCode.HOME);
    assertThat(selected(robot)).isZero();
    walk.gallery.photos.add(photo(12, "autumn"));
    robot.interact(walk.models.folders()::refresh);
    until(() -> robot.lookup("#library").lookup("autumn").tryQuery().isPresent());
    assertThat(selected(robot)).isZero();
    robot.type(KeyCode.DOWN);
    assertThat(walk.window.place()).isEqualTo(new Place.Everything());
  }

  @Test
  void aFolderThatTheUserClosedStaysClosed(FxRobot robot) throws Exception {
    onTheFolder(robot);
    robot.type(KeyCode.LEFT);
    walk.gallery.folders.set(0, new Folder(ROOT, 77, true));
    robot.interact(walk.models.folders()::refresh);
    until(() -> robot.lookup("#library").lookup("77").tryQuery().isPresent());
    assertThat(robot.lookup("#library").lookup("summer").tryQuery()).isEmpty();
  }

  @Test
  void aFolderThatIsRemovedIsLeft(FxRobot robot) throws Exception {
    onTheFolder(robot);
    robot.interact(() -> walk.models.folders().remove(ROOT));
    until(() -> walk.window.place().equals(new Place.Everything()));
  }

  @Test
  void labelsAreListedWithTheirPhotosAndLeadToThem(FxRobot robot) throws Exception {
    until(() -> walk.state() == State.TIMELINE);
    robot.interact(() -> walk.models.board().create("pets", "dog\ncat", set -> {}));
    until(() -> robot.lookup("#library").lookup("dog").tryQuery().isPresent());
    robot.interact(() -> walk.window.go(new Place.Labelled("pets", "dog")));
    until(() -> walk.state() == State.RESULTS);
    assertThat(walk.models.search().askedProperty().get().written()).isEqualTo("label:dog");
  }

  @Test
  void aPhotoThatIsDroppedOnALabelGetsIt(FxRobot robot) throws Exception {
    until(() -> walk.state() == State.TIMELINE);
    robot.interact(() -> walk.models.board().create("pets", "dog\ncat", set -> {}));
    until(() -> robot.lookup("#library").lookup("dog").tryQuery().isPresent());
    robot
        .drag(robot.lookup(".photo-cell").nth(0).<Node>query())
        .dropTo(robot.lookup("#library").lookup("dog").<Node>query());
    until(() -> robot.lookup("#notice").lookup("1 photo is “dog”").tryQuery().isPresent());
    assertThat(walk.models.selection().photos()).hasSize(1);
  }

  @Test
  void aSearchIsKeptAndForgottenAndBothCanBeTakenBack(FxRobot robot) throws Exception {
    until(() -> walk.state() == State.TIMELINE);
    walk.settings.searches().addAll("dog", "camera:canon", "cat");
    robot.interact(() -> walk.window.go(new Place.Kept("camera:canon")));
    robot.interact(() -> robot.lookup("#library").query().requestFocus());
    robot.type(KeyCode.DELETE);
    assertThat(walk.settings.searches()).containsExactly("dog", "cat");
    robot.interact(walk.window::undo);
    until(() -> walk.settings.searches().equals(List.of("dog", "camera:canon", "cat")));
    robot.interact(walk.window::redo);
    until(() -> walk.settings.searches().equals(List.of("dog", "cat")));

    robot.interact(() -> walk.window.keptSearches().keep("tree"));
    robot.interact(walk.window::undo);
    until(() -> walk.settings.searches().equals(List.of("dog", "cat")));
  }

  @Test
  void trianglesStandInTheMiddleOfTheirRows(FxRobot robot) throws Exception {
    onTheFolder(robot);
    List<Node> arrows =
        robot.lookup("#library").lookup(".tree-cell .arrow").queryAll().stream()
            .filter(arrow -> arrow.getParent().isVisible())
            .toList();
    assertThat(arrows).isNotEmpty();
    for (Node arrow : arrows) {
      Bounds row = cell(arrow).localToScene(cell(arrow).getBoundsInLocal());
      Bounds seen = arrow.localToScene(arrow.getBoundsInLocal());
      assertThat(seen.getCenterY()).isBetween(row.getCenterY() - 1, row.getCenterY() + 1);
    }
  }

  private static Node cell(Node part) {
    return part.getStyleClass().contains("tree-cell") ? part : cell(part.getParent());
  }
}
