package app.fovea.desktop;

import static app.fovea.desktop.Walk.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.library.FakeGallery;
import app.fovea.desktop.library.Place;
import app.fovea.desktop.search.Chip;
import app.fovea.desktop.search.Shown.State;
import app.fovea.index.Photo;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class MapWalkTest {
  private Walk walk;

  @Start
  void start(Stage stage) {
    FakeGallery gallery = FakeGallery.holding(2);
    gallery.photos.set(0, at(gallery.photos.getFirst(), new Photo.Place(52.52, 13.4)));
    walk = new Walk(stage, gallery);
  }

  private static Photo at(Photo photo, Photo.Place place) {
    return new Photo(
        photo.id(),
        photo.contentId(),
        photo.path(),
        photo.copies(),
        photo.width(),
        photo.height(),
        photo.taken(),
        photo.clock(),
        photo.camera(),
        Optional.of(place),
        photo.rating(),
        photo.online(),
        photo.colour());
  }

  @Test
  void theSignOfAPlaceSearchesThereByKeyboard(FxRobot robot) throws Exception {
    until(() -> walk.state() == State.TIMELINE);
    robot.interact(() -> walk.window.go(new Place.Map()));
    until(() -> robot.lookup(".map-sign").tryQuery().isPresent());
    assertThat(robot.lookup("#map").query().isFocused()).isTrue();
    robot.type(KeyCode.TAB, KeyCode.SPACE);
    assertThat(walk.models.search().askedProperty().get().chips())
        .extracting(Chip::written)
        .containsExactly("near:52.52,13.4,0.5");
    assertThat(walk.window.place()).isEqualTo(new Place.Everything());
  }
}
