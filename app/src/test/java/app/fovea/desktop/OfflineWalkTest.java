package app.fovea.desktop;

import static app.fovea.desktop.Walk.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.library.FakeGallery;
import app.fovea.desktop.search.Shown.State;
import app.fovea.index.Folder;
import app.fovea.index.Photo;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Photos whose drive is away, and photos side by side.
@ExtendWith(ApplicationExtension.class)
class OfflineWalkTest {
  private final FakeGallery gallery = FakeGallery.holding(3);
  @AutoClose private Walk walk;

  @Start
  void start(Stage stage) {
    gallery.photos.replaceAll(photo -> photo.id() == 0 ? FakeGallery.away(photo) : photo);
    gallery.folders.set(0, new Folder(Path.of("/photos"), 3, false));
    walk = new Walk(gallery);
  }

  private boolean canShowInFolder() {
    String name = walk.window.surroundings().texts().get("command.show-in-folder");
    return walk.window.commands().choices().stream().anyMatch(it -> it.name().equals(name));
  }

  private static boolean hasBadge(Node cell) {
    return cell.lookup(".note").isVisible();
  }

  @Test
  void aPhotoThatIsAwayHasABadgeAndSaysSoAndCannotBeShownInItsFolder(FxRobot robot)
      throws Exception {
    until(() -> walk.state() == State.TIMELINE);
    until(() -> robot.lookup(".photo-cell").queryAll().size() == 3);
    List<Node> badged =
        robot.lookup(".photo-cell").queryAll().stream().filter(OfflineWalkTest::hasBadge).toList();
    assertThat(badged).hasSize(1);
    assertThat(badged.getFirst().queryAccessibleAttribute(AccessibleAttribute.TEXT))
        .asString()
        .contains("picture-000000", "offline");
    until(() -> !walk.models.folders().folders().isEmpty());
    robot.interact(() -> walk.models.selection().only(0));
    assertThat(robot.lookup("#details-offline").lookup(".label").<Label>query().getText())
        .startsWith("Offline: “photos” is not connected. Connect it");
    assertThat(canShowInFolder()).isFalse();
    robot.interact(() -> walk.models.selection().only(1));
    assertThat(robot.lookup("#details-offline").tryQuery()).isEmpty();
    assertThat(canShowInFolder()).isTrue();
  }

  @Test
  void aDriveThatGoesAwayIsSeenOnThePhotosWhenItIsSeenInTheSidebar(FxRobot robot) throws Exception {
    until(() -> walk.state() == State.TIMELINE && walk.models.photos().get(1).online());
    Folder drive = new Folder(Path.of("/drive"), 0, true);
    gallery.folders.add(drive);
    for (int turn = 0; turn < 2; turn++) {
      List<Photo> there = List.copyOf(gallery.photos);
      gallery.photos.replaceAll(FakeGallery::away);
      changes(drive, false);
      until(() -> walk.models.photos().stream().noneMatch(Photo::online));

      gallery.photos.clear();
      gallery.photos.addAll(there);
      changes(drive, true);
      until(() -> walk.models.photos().size() == 3 && walk.models.photos().get(1).online());
    }
  }

  private void changes(Folder folder, boolean online) {
    gallery.folders.set(1, new Folder(folder.path(), folder.photos(), online));
    gallery.changed.add(folder.path());
  }

  @Test
  void comparedPhotosHaveTheirNamesBelowThemAndRoomAroundThem(FxRobot robot) throws Exception {
    until(() -> walk.state() == State.TIMELINE);
    robot.interact(() -> walk.models.viewer().compare(walk.models.photos()));
    robot.interact(() -> walk.window.root().layout());
    List<Label> names = List.copyOf(robot.lookup(".viewer-name").queryAllAs(Label.class));
    assertThat(names)
        .extracting(Label::getText)
        .containsExactly("picture-000000.jpg", "picture-000001.jpg", "picture-000002.jpg");
    Node first = names.getFirst().getParent();
    Node last = names.getLast().getParent();
    double width = walk.scene.getWidth();
    assertThat(first.localToScene(first.getLayoutBounds()).getMinX()).isEqualTo(16);
    assertThat(last.localToScene(last.getLayoutBounds()).getMaxX())
        .isBetween(width - 17, width - 15);
    robot.interact(() -> walk.models.viewer().open(walk.models.photos(), 1));
    assertThat(robot.lookup(".viewer-name").tryQuery()).isEmpty();
  }
}
